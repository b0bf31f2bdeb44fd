import type { Hit } from '@/lib/search/queries'

type Pieces = Hit['passage']['text']

/** A passage with the words that were looked for marked in it. */
export function Marked({ text }: { text: Pieces }) {
  return placed(text).map(({ at, words, marked }) =>
    marked ? <mark key={at}>{words}</mark> : <span key={at}>{words}</span>,
  )
}

function placed(text: Pieces) {
  let at = 0
  return text.map((piece) => {
    const here = { ...piece, at }
    at += piece.words.length
    return here
  })
}
