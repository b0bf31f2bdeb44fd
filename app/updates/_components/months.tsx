import { ToldEnding } from '@/components/told-ending'
import type { Ending } from '@/lib/follow-ups/ending'
import { monthHeading } from '@/lib/time/format'
import { siteZone } from '@/lib/time/site-zone'

const nameOf = ({ createdAt }: Ending) => monthHeading(createdAt, siteZone())

/** Endings under the months in which they were told, in the site's zone. */
export function Months({ endings }: { endings: Ending[] }) {
  const months = Map.groupBy(endings, (ending) => Object.values(nameOf(ending)).join(' '))
  return [...months].map(([name, told]) => <Month key={name} told={told} />)
}

function Month({ told }: { told: Ending[] }) {
  const [first] = told
  if (!first) return null
  const { month, year } = nameOf(first)
  return (
    <section className="month hang">
      <h2 className="margin">
        {month}
        <small>{year}</small>
      </h2>
      <ol role="list" className="feed">
        {told.map((ending) => (
          <li key={ending.id}>
            <ToldEnding ending={ending} as="h3" />
          </li>
        ))}
      </ol>
    </section>
  )
}
