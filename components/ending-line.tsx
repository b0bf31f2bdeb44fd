import { type Outcome, outcomeWords } from '@/lib/follow-ups/outcome'
import { daysBetween, waitLater, waitLine } from '@/lib/follow-ups/wait'
import { BestMark, DueMark, OutcomeMark } from './outcome-mark'
import { Day } from './time'

type Ending = { outcome: Outcome; askedAt: Date; at: Date; href?: string }

/** The outcome mark and its words: "Worked out, 4 months later". */
export const EndingLine = ({ askedAt, at, ...ending }: Ending) => (
  <EndingAfter {...ending} days={daysBetween(askedAt, at)} />
)

/** The same, where the days until the ending are known. */
export function EndingAfter({ outcome, days, href }: { outcome: Outcome; days: number; href?: string }) {
  const words = `${outcomeWords[outcome]}, ${waitLater(days)}`
  return (
    <span className="ending">
      <OutcomeMark outcome={outcome} line={waitLine(days)} />
      {href ? <a href={href}>{words}</a> : <span>{words}</span>}
    </span>
  )
}

/** "Ending expected by January 15, 2027", or once that day is over "Ending was expected by". */
export function DueLine({ on, overdue }: { on: Date; overdue: boolean }) {
  return (
    <span className="ending ending--due">
      <DueMark />
      <span>
        Ending {overdue && 'was '}expected by <Day on={on} />
      </span>
    </span>
  )
}

type Expected = { on: Date; overdue: boolean; silent: boolean; own: boolean }

/** The day by which the asker expects to know; once it is over, whether there is an update. */
export function ExpectedLine({ on, overdue, silent, own }: Expected) {
  const [who, expects] = own ? ['You', 'expect'] : ['The asker', 'expects']
  return (
    <span className="ending ending--due">
      <DueMark />
      <span>
        {who} {overdue ? 'expected' : expects} to know by <Day on={on} />
        {overdue && silent && '. No update yet.'}
      </span>
    </span>
  )
}

/** "2 best answers". */
export function BestLine({ count }: { count: number }) {
  return (
    <span className="ending ending--best">
      <BestMark />
      <span>{count === 1 ? '1 best answer' : `${count} best answers`}</span>
    </span>
  )
}
