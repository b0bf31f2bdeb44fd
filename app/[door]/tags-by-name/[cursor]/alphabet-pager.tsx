import { listAddress } from '@/lib/page-metadata'

type Props = { older: string | null; newer: string | null }

const address = (cursor: string) => listAddress('/tags?sort=name', cursor)

/** Back towards A, and on towards Z. */
export function AlphabetPager({ older: on, newer: back }: Props) {
  if (!on && !back) return null
  return (
    <div className="hang">
      <nav className="pager" aria-label="Pages of tags">
        {back && (
          <a className="to" href={address(`newer-${back}`)} rel="prev">
            « Previous tags
          </a>
        )}
        {on && (
          <a className="to to--end" href={address(`older-${on}`)} rel="next">
            Next tags »
          </a>
        )}
      </nav>
    </div>
  )
}
