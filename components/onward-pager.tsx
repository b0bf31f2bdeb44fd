import { listAddress } from '@/lib/page-metadata'
import { leadToFirst } from './lead-to-first'

type Props = {
  path: string
  cursor: string
  older: string | null
  newer: string | null
  /** What is listed, and what the links say. */
  of: string
  back: string
  on: string
}

/** Back and onward in a list that is not by time. */
export async function OnwardPager({ path, cursor, older, newer, of, back, on }: Props) {
  await leadToFirst({ cursor, newer, first: path })
  if (!older && !newer) return null
  return (
    <div className="hang">
      <nav className="pager" aria-label={`Pages of ${of}`}>
        {newer && (
          <a className="to" href={listAddress(path, `newer-${newer}`)} rel="prev">
            « {back}
          </a>
        )}
        {older && (
          <a className="to to--end" href={listAddress(path, `older-${older}`)} rel="next">
            {on} »
          </a>
        )}
      </nav>
    </div>
  )
}
