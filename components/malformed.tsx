import { answerWith } from '@/lib/answer-status'
import { Columns } from './columns'
import { PageHead } from './page-head'

/** A kind 400, for an address that can not be read. */
export async function Malformed() {
  await answerWith(400)
  return (
    <Columns>
      <PageHead title="This address cannot be read">
        Something in it is not as it should be; it may have been cut off when it was copied. Start again from
        the <a href="/">newest questions</a> or the <a href="/categories">categories</a>.
      </PageHead>
    </Columns>
  )
}
