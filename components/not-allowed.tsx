import { answerWith } from '@/lib/answer-status'
import { type Reason, reasons } from '@/lib/refusal'
import { Columns } from './columns'
import { PageHead } from './page-head'

/** A page that is there, but not for this person or not any more: 403, with the reason. */
export async function NotAllowed({ reason, back }: { reason: Reason; back: string }) {
  await answerWith(403)
  return (
    <Columns>
      <PageHead title="This can’t be changed">
        {reasons[reason]} <a href={back}>Back to the thread</a>
      </PageHead>
    </Columns>
  )
}
