import 'server-only'
import { excerpt, plainWords } from '@/lib/text/excerpt'
import type { Run } from './hurried-queries'
import { isMarked, marks, type Piece, piecesOf, withEllipses, withoutMarks, withoutTags } from './pieces'

type Stored = {
  id: number
  kind: 'question' | 'answer' | 'follow_up'
  answerId: number | null
  followUpId: number | null
  byAsker: boolean | null
  authorName: string
  writtenAt: Date
  title: string
  part: string
}

/** A passage as results show it, with its thread's title. */
export type ShownPassage = Omit<Stored, 'title' | 'part'> & { title: Piece[]; text: Piece[] }

const milliseconds = 600

// A long text is looked at in parts, each a little longer than the step to the next, and the part with the most of the words is
// shown: nobody waits while 20 texts of 20,000 characters are read as Markdown.
const stored = `
  SELECT passage."id", passage."kind", passage."answerId", passage."followUpId", answer."byAsker",
    author."name" AS "authorName", passage."writtenAt",
    question."title", best.part
  FROM "Passage" AS passage
    JOIN "User" AS author ON author."id" = passage."authorId"
    JOIN "Question" AS question ON question."id" = passage."questionId"
    LEFT JOIN "Answer" AS answer ON answer."id" = passage."answerId"
    LEFT JOIN "FollowUp" AS follow_up ON follow_up."id" = passage."followUpId"
    CROSS JOIN LATERAL (SELECT CASE passage."kind"
      WHEN 'question' THEN concat_ws(E'\\n\\n', question."lead", nullif(question."more", ''),
        nullif(question."alreadyTried", ''), nullif(array_to_string(question."decidingBetween", E'\\n\\n'), ''))
      WHEN 'answer' THEN answer."text" ELSE follow_up."text" END) AS source(text)
    CROSS JOIN LATERAL (
      SELECT substr(source.text, step * 2000 + 1, 2500) AS part
      FROM generate_series(0, least(char_length(source.text) / 2000, 40)) AS step
      ORDER BY CASE WHEN char_length(source.text) <= 2500 THEN 0
        ELSE ts_rank(to_tsvector('hindsight', "searchText"(substr(source.text, step * 2000 + 1, 2500))), $2::tsquery)
        END DESC, step LIMIT 1) AS best
  WHERE passage."id" = ANY($1)`

const around = `StartSel="${marks.start}", StopSel="${marks.end}"`
const fragments = `${around}, MaxFragments=2, FragmentDelimiter=" … ", MinWords=10, MaxWords=26, ShortWord=0`
const whole = `${around}, HighlightAll=true`

// Longer than a title may be.
const shownWhole = 300

// Words that stand in different passages of a thread are not marked by the query that wants them all.
const marking = `
  SELECT CASE WHEN strpos(strict.text, '${marks.start}') > 0 THEN strict.text
    ELSE ts_headline('hindsight', source.text, $3::tsquery, source.shown) END AS marked
  FROM unnest($1::text[]) WITH ORDINALITY AS part(text, place)
    CROSS JOIN LATERAL (SELECT "searchText"(part.text),
      CASE WHEN char_length(part.text) <= ${shownWhole} THEN '${whole}' ELSE '${fragments}' END) AS source(text, shown)
    CROSS JOIN LATERAL (SELECT ts_headline('hindsight', source.text, $2::tsquery, source.shown)) AS strict(text)
  ORDER BY place`

/** A tsquery for any of the words of another. */
const anyWord = (words: string) => words.match(/'(?:[^']|'')+'/g)?.join(' | ') ?? ''

/** Plain texts with their words marked, in order. */
async function marked(run: Run, words: string, texts: string[]): Promise<Piece[][]> {
  const values = [texts.map(withoutTags), words, anyWord(words)]
  const rows = words ? await run<{ marked: string }>(marking, values, milliseconds) : []
  return texts.map((_text, i) => piecesOf(rows[i]?.marked ?? ''))
}

const shownText = (pieces: Piece[], text: string): Piece[] =>
  isMarked(pieces) ? withEllipses(pieces, text) : [{ words: excerpt(text, shownWhole), marked: false }]

const shownTitle = (pieces: Piece[], title: string): Piece[] =>
  isMarked(pieces) ? pieces : [{ words: title, marked: false }]

/** Passages by their ids, in no order, each with the part of its text that has the words, marked. */
export async function shownPassages(run: Run, ids: number[], words: string): Promise<ShownPassage[]> {
  const rows = await run<Stored>(stored, [ids, anyWord(words)], milliseconds)
  const texts = rows.map(({ part }) => plainWords(withoutMarks(part)))
  const pieces = await marked(run, words, [...texts, ...rows.map(({ title }) => withoutMarks(title))])
  return rows.map(({ part: _part, title, ...passage }, i) => ({
    ...passage,
    title: shownTitle(pieces[rows.length + i] ?? [], title),
    text: shownText(pieces[i] ?? [], texts[i] ?? ''),
  }))
}
