import { archivePath, type Period, periodName } from '@/lib/archive/period'

/** Said in place of questions: of a period between others in which nobody asked, or beyond the last page of one. */
export function NothingHere({ period, first = true }: { period: Period; first?: boolean }) {
  const name = periodName(period)
  return first ? (
    <>
      There are no questions of {name}. <a href="/archive">Look at all years</a>
    </>
  ) : (
    <>
      There are no questions of {name} beyond this point. <a href={archivePath(period)}>Back to its newest</a>
    </>
  )
}
