import { listAddress } from '@/lib/page-metadata'
import { leadsTo } from '@/lib/rendering'
import { leadToFirst } from './lead-to-first'

type Props = {
  /** The list's first page, with its filters. */
  path: string
  cursor: string
  /** What is listed, as the links say it: "questions". */
  of: string
  older: string | null
  newer: string | null
  /** What the links of a list that is not by time say. */
  words?: { back: string; on: string }
}

/** « Older and Newer » of a list; « back and on » of one that is not by time. */
export function Pager({ path, cursor, of, older, newer, words }: Props) {
  leadToFirst({ cursor, newer, first: path })
  if (!older && !newer) return null
  const on = older && (
    <Onward
      href={listAddress(path, `older-${older}`)}
      rel="next"
      words={words?.on ?? `Older ${of}`}
      isEnd={words !== undefined}
    />
  )
  const back = newer && (
    <Onward
      href={listAddress(path, `newer-${newer}`)}
      rel="prev"
      words={words?.back ?? `Newer ${of}`}
      isEnd={!words}
    />
  )
  return (
    <div className="hang">
      <nav className="pager" aria-label={`Pages of ${of}`}>
        {words ? back : on}
        {words ? on : back}
      </nav>
    </div>
  )
}

type OnwardProps = { href: string; rel: 'next' | 'prev'; words: string; isEnd: boolean }

function Onward({ href, rel, words, isEnd }: OnwardProps) {
  leadsTo(href)
  return (
    <a className={isEnd ? 'to to--end' : 'to'} href={href} rel={rel}>
      {isEnd ? `${words} »` : `« ${words}`}
    </a>
  )
}
