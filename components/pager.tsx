import { listAddress } from '@/lib/page-metadata'
import { leadToFirst } from './lead-to-first'

type Props = {
  /** The list's first page, with its filters. */
  path: string
  cursor: string
  /** What is listed, as the links say it: "questions". */
  of: string
  older: string | null
  newer: string | null
}

/** « Older and Newer » of a list. */
export async function Pager({ path, cursor, of, older, newer }: Props) {
  await leadToFirst({ cursor, newer, first: path })
  if (!older && !newer) return null
  return (
    <div className="hang">
      <nav className="pager" aria-label={`Pages of ${of}`}>
        {older && (
          <a className="to" href={listAddress(path, `older-${older}`)} rel="next">
            « Older {of}
          </a>
        )}
        {newer && (
          <a className="to to--end" href={listAddress(path, `newer-${newer}`)} rel="prev">
            Newer {of} »
          </a>
        )}
      </nav>
    </div>
  )
}
