import { answerWith } from '@/lib/rendering'
import { Columns } from './columns'
import { PageHead } from './page-head'

/** What was here has its one address elsewhere; browsers go there by themselves. */
export function Moved({ to }: { to: string }) {
  answerWith(308, to)
  return (
    <Columns>
      <PageHead title="This page has moved">
        Its address is now <a href={to}>{to}</a>.
      </PageHead>
    </Columns>
  )
}
