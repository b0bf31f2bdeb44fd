/** The named cast: demo content, integration tests and end-to-end tests all know these people. */
export const castMembers = [
  {
    name: 'nettlesoup',
    bio: 'Plans by day, horsehair by night. Mostly answers about chairs, councils and cats.',
    links: ['https://example.org/nettlesoup/chairs', 'https://example.net/'],
  },
  { name: 'saltmarsh', bio: 'Six years above a bakery. Asks about houses, answers about schools.' },
  { name: 'halfshelf', bio: 'Bookbinder in transit.' },
  { name: 'second_row', bio: 'Alto. Bookkeeper the rest of the week.' },
  { name: 'ottersby', bio: 'Children’s librarian, twenty-two years and counting.' },
  { name: 'maud.okoro', bio: 'Carpets, allotments, and a van that will not start.' },
  { name: 'gammon-spinach', bio: 'Two dogs, one baby, no gate.' },
  { name: 'tomasz.k', bio: 'Physio. I ask more than I answer.' },
  { name: 'proving_drawer', bio: 'I log my bakes. I know how it sounds.' },
  { name: 'bellwether', bio: 'Ran a shop for fourteen years and closed it on purpose.' },
  { name: 'ines.varga', bio: 'Frame shop, second generation.' },
  { name: 'third_floor_up', bio: 'Night shifts on a children’s ward.' },
  { name: 'oduya', bio: 'Commercial property, then not.' },
  { name: 'papercut', bio: 'Payroll. Happy to read a contract.' },
  { name: 'foxed_pages', bio: 'I make lists with dates beside them.' },
  { name: 'rosalind.p', bio: 'Workshop insurance, law school, neither in the end.' },
  { name: 'lowtide', bio: 'Sold a bindery to a niece.' },
  { name: 'hanne', bio: 'Surveyor. Marble in my pocket.' },
  { name: 'bricklayers.child', bio: 'Old houses and the people in them.' },
  { name: 'ninth', bio: 'Learning Welsh, slowly.' },
  { name: 'two_left_feet', bio: 'Ballroom, badly; tax returns, well.' },
  { name: 'kestrel_hours', bio: 'Freelance since 2011. Still chasing one invoice.' },
  { name: 'pilar', bio: 'Head of a small school in a small town.' },
  { name: 'dunmore', bio: 'Retired from the railway, not from having opinions.' },
  { name: 'quiet_carriage', bio: 'Software, mostly maintenance.' },
  { name: 'ameera', bio: 'Pharmacist, new parent, tired.' },
  { name: 'long_way_round', bio: 'Five careers so far. Ask me about any of them.' },
  { name: 'birch', bio: 'Carer for my mother; gardener when I can.' },
  { name: 'joaquin', bio: 'Chef who went to accounting school.' },
  { name: 'stillwater', bio: 'Mediation and kayaks.' },
  { name: 'marrow', bio: 'Vet nurse.' },
  { name: 'teodora', bio: 'Translator, three languages and a half.' },
  { name: 'copperline', bio: 'Electrician. Yes, you should turn it off first.' },
  { name: 'wren_ashby', bio: 'First in the family to do most things.' },
  { name: 'ishaan', bio: 'Hiring manager, reformed.' },
  { name: 'grey_heron', bio: 'I answer late and at length.' },
] as const

export type CastName = (typeof castMembers)[number]['name']

/** By its address an account of the cast is told from that of somebody who has chosen the same name. */
export const castAccount = (name: CastName) => ({ name, email: `${name}@example.org` })

/** The condition for members of the cast. */
export const inCast = { OR: castMembers.map(({ name }) => castAccount(name)) }
