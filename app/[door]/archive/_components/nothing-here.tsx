import { type Period, periodName } from '@/lib/archive/period'

/** Said in place of the questions of a period between others in which nobody asked. */
export const NothingHere = ({ period }: { period: Period }) => (
  <>
    There are no questions of {periodName(period)}. <a href="/archive">Look at all years</a>
  </>
)
