import type { CategoryOutcomes } from '@/lib/follow-ups/numbers-queries'
import { type Outcome, outcomes, outcomeWords } from '@/lib/follow-ups/outcome'

/** Each category as one bar of the same length, divided by outcome. Outcomes are told apart by pattern and place, not by color. */
export function OutcomeBars({ categories }: { categories: CategoryOutcomes[] }) {
  return (
    <figure className="bars">
      <figcaption>
        <p>Share of each outcome, by category</p>
        <Patterns />
        <ul role="list" className="bars__key">
          {outcomes.map((outcome) => (
            <li key={outcome}>
              <svg aria-hidden="true" focusable="false" width="28" height="14">
                <Segment outcome={outcome} from={0} share={100} />
              </svg>
              {outcomeWords[outcome]}
            </li>
          ))}
        </ul>
      </figcaption>
      <ul role="list">
        {categories.map((category) => (
          <li key={category.slug}>
            <span>{category.name}</span>
            <Bar {...category} />
          </li>
        ))}
      </ul>
    </figure>
  )
}

function Bar({ all, counts }: CategoryOutcomes) {
  const segments = counts.map(({ outcome, count }, i) => ({
    outcome,
    share: (count / all) * 100,
    from: (counts.slice(0, i).reduce((sum, before) => sum + before.count, 0) / all) * 100,
  }))
  return (
    <svg className="bar" aria-hidden="true" focusable="false" width="100%" height="18">
      {segments
        .filter(({ share }) => share > 0)
        .map((segment) => (
          <Segment key={segment.outcome} {...segment} />
        ))}
    </svg>
  )
}

type SegmentProps = { outcome: Outcome; from: number; share: number }

const percent = (n: number) => `${Number(n.toFixed(3))}%`

const Segment = ({ outcome, from, share }: SegmentProps) => (
  <rect
    className="bar__part"
    x={percent(from)}
    width={percent(share)}
    height="100%"
    fill={outcome === 'worked_out' ? 'currentColor' : `url(#bar-${outcome})`}
  />
)

/** As the marks' ends are: full, half, hollow, slanted like the diamond, three dots. */
const drawings: Record<Exclude<Outcome, 'worked_out'>, { size: number; d: string }> = {
  partly: { size: 6, d: 'M0 0h3v6h-3z' },
  did_not: { size: 6, d: '' },
  another_way: { size: 6, d: 'M0 6l6-6v2l-4 4zM0 0h2l-2 2z' },
  too_early: { size: 6, d: 'M2 2h2v2h-2z' },
}

const Patterns = () => (
  <svg className="bars__patterns" aria-hidden="true" focusable="false" width="0" height="0">
    <defs>
      {Object.entries(drawings).map(([outcome, { size, d }]) => (
        <pattern key={outcome} id={`bar-${outcome}`} width={size} height={size} patternUnits="userSpaceOnUse">
          <path d={d} fill="currentColor" />
        </pattern>
      ))}
    </defs>
  </svg>
)
