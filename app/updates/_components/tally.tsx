import { OutcomeMark } from '@/components/outcome-mark'
import { type Outcome, outcomeWords } from '@/lib/follow-ups/outcome'
import { type Filters, updatesPath } from './address'

type Props = { tallies: { outcome: Outcome; count: number }[]; filters: Filters }

/** How many endings there are of each kind; each leads to those alone. */
export function Tally({ tallies, filters }: Props) {
  const all = tallies.reduce((sum, { count }) => sum + count, 0)
  return (
    <nav aria-labelledby="tally">
      <h2 id="tally">Updates so far</h2>
      <ul role="list" className="tally">
        <Line href={updatesPath({ ...filters, outcome: null })} open={!filters.outcome} count={all}>
          All updates
        </Line>
        {tallies.map(({ outcome, count }) => (
          <Line
            key={outcome}
            href={updatesPath({ ...filters, outcome })}
            open={filters.outcome === outcome}
            count={count}
            mark={<OutcomeMark outcome={outcome} line={16} />}
          >
            {outcomeWords[outcome]}
          </Line>
        ))}
      </ul>
    </nav>
  )
}

type LineProps = {
  href: string
  open: boolean
  count: number
  mark?: React.ReactNode
  children: React.ReactNode
}

function Line({ href, open, count, mark, children }: LineProps) {
  return (
    <li>
      <a href={href} aria-current={open ? 'true' : undefined}>
        <span>{mark}</span>
        <span>{children}</span>
        <span className="n">{count.toLocaleString('en-US')}</span>
      </a>
    </li>
  )
}
