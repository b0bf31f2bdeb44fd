import { counted } from '@/lib/text/counted'
import type { Results } from '../results'

type Count = Extract<Results, { kind: 'found' }>['count']

/** How many threads match, on the first page of results, as far as that is known. */
export function HowMany({ count }: { count: Count }) {
  if (!count) return null
  const { threads, about } = count
  return (
    <div className="hang">
      <p className="meta">
        {about ? `About ${counted(rounded(threads), 'result')}` : counted(threads, 'result')}
      </p>
    </div>
  )
}

/** To two digits: what is only estimated does not look exact. */
const rounded = (count: number) => Number(count.toPrecision(2))
