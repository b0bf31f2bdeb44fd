import { answerWith } from '@/lib/rendering'
import { Columns } from './columns'
import { PageHead } from './page-head'

/** A kind 404, for an address that leads nowhere. */
export function Missing() {
  answerWith(404)
  return (
    <Columns>
      <PageHead title="Page not found">
        The link may be old or mistyped. Try the <a href="/">newest questions</a>, the{' '}
        <a href="/categories">categories</a> or <a href="/search">search</a>.
      </PageHead>
    </Columns>
  )
}
