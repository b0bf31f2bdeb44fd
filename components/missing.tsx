import { answerWith } from '@/lib/answer-status'
import { Columns } from './columns'
import { PageHead } from './page-head'

/** A kind 404, for an address that leads nowhere. */
export async function Missing() {
  await answerWith(404)
  return (
    <Columns>
      <PageHead title="There is nothing at this address">
        The link may be old, or a letter in it may have gone astray. The <a href="/">newest questions</a> and
        the <a href="/categories">categories</a> are where they always are.
      </PageHead>
    </Columns>
  )
}
