import { listAddress } from '@/lib/page-metadata'

type Props = { path: string; older: string | null; newer: string | null }

/** On to those that are awaited for less long, and back. */
export function WaitingPager({ path, older: on, newer: back }: Props) {
  if (!on && !back) return null
  return (
    <div className="hang">
      <nav className="pager" aria-label="Pages of questions">
        {back && (
          <a className="to" href={listAddress(path, `newer-${back}`)} rel="prev">
            « Awaited for longer
          </a>
        )}
        {on && (
          <a className="to to--end" href={listAddress(path, `older-${on}`)} rel="next">
            Awaited for less long »
          </a>
        )}
      </nav>
    </div>
  )
}
