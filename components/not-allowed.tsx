import { type Reason, reasons } from '@/lib/refusal'
import { answerWith } from '@/lib/rendering'
import { Columns } from './columns'
import { PageHead } from './page-head'

/** A page that is there, but not for this person or not any more: 403, with the reason. */
export function NotAllowed({ reason, back }: { reason: Reason; back: string }) {
  answerWith(403)
  return (
    <Columns>
      <PageHead title="This can’t be changed">
        {reasons[reason]} <a href={back}>Back to the thread</a>
      </PageHead>
    </Columns>
  )
}
