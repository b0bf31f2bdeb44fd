import { answerWith } from '@/lib/rendering'
import { Columns } from './columns'
import { PageHead } from './page-head'

/** A kind 400, for an address that can not be read. */
export function Malformed() {
  answerWith(400)
  return (
    <Columns>
      <PageHead title="This link is broken">
        It may have been cut off when it was copied. Try the <a href="/">newest questions</a>, the{' '}
        <a href="/categories">categories</a> or <a href="/search">search</a>.
      </PageHead>
    </Columns>
  )
}
