/** Words that people use on such a site, the most frequent first, those that carry no meaning among them. */
export const commonWords = `
  the a i and it to is of in you that for have on not one was with at my what do would had she has about
  they be will me two who he are if them as there years we by so before four like been did your an from
  out people then no can three when her am say this which first year or day ask only every all up how
  because than something same back week asked but months more now after put six other could know go said
  does old work never weeks him nothing nobody were once month somebody down told time take since end good
  own keep says five half tell anything may second see where until each look days last right person still
  think want hours over nine left thing eleven let new read off room his being way mine get minutes find
  really actually eight write else went both leave name forty their give came without stop side make come
  through things everything next 2 3 whole need door floor took wrong long into letter any ten used very
  shop man us small date found job relationship feeling place goes little made wall home everyone number
  our thought line ever ones some most 5 10 pay money someone word hour list morning also third going
  should comes whether again better suggest run under away paid answer thirty got asking those worth too
  kitchen chair wrote while twenty its cannot well house doctor 20 sentence less book done twice much
  seven question moved page always round kept wanted offer mother gone send looked paper therapist
  apartment part whatever yes family notice hands rest start night hand far van table change kind middle
  stopped times why wants boyfriend girlfriend worked baby father writing sixty short many written order
  looking desk evening full lost school remember contract feel gave check vegan laptop turned choose sit
  another anyone takes late started lunch often none walk cup office twelve seen dog nights move form
  hundred these nearly water fine longer behind learned wet plain 2019 2024 alone card use open between
  stand marble telephone here already later doing different within pension knew together against manager
  dates due bit staff talk others above past gate carry changed anxiety recommend sign rather advice
  friend tea flat wear machine either spent sister stayed knows stairs whoever quite sunday cupboard ago
  heard sold keeping sheet level mind standing wednesday ring turn whose car bad count point looks rate
  happens ours sounds instead wifi upgrade css firm bought yourself stood yours just set hear afterwards
  across accounts speak front window sentences real sundays print hold inside afternoon soup bed badly
  clinic fourteen decent cut friday percent life usually bank leaving mornings saturday price makes
  reading head answered reason stands pages gives costs decide knees slow free meant properly invoice
  matter english weather best box quiet copy children cold height air tuesday promise today offered
  talking telling places client post monday anybody depot outside lose called simply nineteen learn stay
  proper raise finished library great beside gets town carpet books cake landlord face building expect
  agree sort mean words mostly fair fifty story smell train living edge brick dark knee brother sorry
  somewhere envelope spend taking taken clause thank evenings live cost evidence cover decision saying
  course liked believe bus such yet noticed holding log turns might pencil thursday file nice cheap cook
  walked missed rent corner waiting buy note example feet try sent reference trouble language hard child
  yard report washing means warm tin getting signed woman team shall least thirteen plaster perhaps handed
  wage tried ordinary ended seat billing system sitting idea deal sheets explain needs welsh winter papers
  bottom noise stops coming call young decided having straight close adviser questions felt terms early
  exactly break board dull ought letters employed patient even suit top stays able carried large myself
  hall near likes thursdays sun dry flour computer rang pleased trained noon hired hospital handover
  holiday cleared length hate sleep manage apply wait running class wednesdays starts plan brought jobs
  hope watched clear begin theirs show must answers sixteen sat mistake age survey agreed conversation
  wife works daughter miss bread friends correct shared tax closing lease law though begun sooner shut
  asks ninety everybody meeting minute fourth roof title names prices along sea charge follow few almost
  thin street keeps address lift began saw fortnight nurse asleep text himself colour apart runs owner boy
  shelf interview shift met step measure patch brown picture lime sound white light sits aunt given boat
  arms term timetable dough jacket boards frame spoon sounded pays fall meet practice enough unpaid
  allowed closed true mattered per pieces supper beforehand clock giving figures sum arrive trade sure
  counter buying talked busy drawings branch pen opened north road dinner making study ceiling afraid
  clients figure workshop fixed firms student opinions kettle bear watch amount forward https shoes named
  payroll payslip pocket red walking tired program self glad colleague paying worse employer kindly silly
  bill piece add older whom slip clean senior case doors eighteen pictures cat forgive neither copied
  cards including leather complaint helping coat perfectly rule pairs ground ends rooms green watching
  bakery stranger dogs unless grey tall paint rain held divide calendar hang pale leaves hole row party
  aloud itself teacher milk understand mist deep notebook glass oven hot direction thinks working eye
  patients rota changes owed resign finishing starting choosing band checks folder quarter weekends
  freezer account understood slept love scheme awkward spoken worst department email review opposite falls
`
  .trim()
  .split(/\s+/)
