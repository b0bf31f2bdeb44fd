import { type Period, periodName } from '@/lib/archive/period'

/** In place of the questions of a period in which nobody asked. */
export const NothingHere = ({ period }: { period: Period }) => (
  <>
    No questions from {periodName(period)}. <a href="/archive">See all years</a>
  </>
)
