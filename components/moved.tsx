import { answerWith } from '@/lib/answer-status'
import { Columns } from './columns'
import { PageHead } from './page-head'

/** What was here has its one address elsewhere; browsers go there by themselves. */
export async function Moved({ to }: { to: string }) {
  await answerWith(308, to)
  return (
    <Columns>
      <PageHead title="This page has moved">
        Its address is now <a href={to}>{to}</a>.
      </PageHead>
    </Columns>
  )
}
