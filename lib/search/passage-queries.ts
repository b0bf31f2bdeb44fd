import 'server-only'
import { excerpt, plainLines } from '@/lib/text/excerpt'
import { excerptWith } from './fragments'
import type { Run } from './hurried-queries'
import { candidates, type Mark, marksIn, type Sought } from './marking'
import { type Piece, piecesOf } from './pieces'
import type { Wanted } from './wanted-queries'

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
      SELECT piece AS part
      FROM generate_series(0, least(char_length(source.text) / 2000, 40)) AS step,
        LATERAL (SELECT substr(source.text, step * 2000 + 1, 2500)) AS cut(piece)
      ORDER BY CASE WHEN char_length(source.text) <= 2500 THEN 0
        ELSE ts_rank(to_tsvector('hindsight', concat_ws(' ', "withoutSigns"(piece), "joinedWords"(piece))), $2::tsquery)
          + (SELECT count(*) FROM unnest($3::text[]) AS letters WHERE strpos(piece, letters) > 0)
        END DESC, step LIMIT 1) AS best
  WHERE passage."id" = ANY($1)`

// Longer than a title may be.
const shownWhole = 300

/** What was looked for in passages. */
type Looked = Pick<Wanted, 'words' | 'letters' | 'common'>

/** A tsquery for any of the words of another. */
const anyWord = (words: string) => words.match(/'(?:[^']|'')+'/g)?.join(' | ') ?? ''

const matching = 'SELECT word FROM unnest($1::text[]) AS word WHERE "searchVector"(word) @@ $2::tsquery'

/** Which words of some texts were looked for. */
async function soughtIn(run: Run, { words, letters }: Looked, texts: string[]): Promise<Sought> {
  const rows = await run<{ word: string }>(matching, [candidates(texts), anyWord(words)], milliseconds)
  return { words: new Set(rows.map(({ word }) => word)), letters }
}

/** The same of some titles, when only words that every text has were looked for. */
const commonIn = (common: string[], titles: string[]): Sought => ({
  words: new Set(candidates(titles).filter((word) => common.includes(word.toLowerCase()))),
  letters: [],
})

const shownText = (text: string, marks: Mark[]): Piece[] => {
  if (marks.length === 0) return [{ words: excerpt(text, shownWhole), marked: false }]
  return text.length <= shownWhole ? shownTitle(text, marks) : excerptWith(text, marks)
}

const shownTitle = (title: string, marks: Mark[]): Piece[] =>
  piecesOf(title, { from: 0, to: title.length }, marks)

/** Passages by their ids, in no order, each with the part of its text that has the words, marked. */
export async function shownPassages(run: Run, ids: number[], looked: Looked): Promise<ShownPassage[]> {
  const rows = await run<Stored>(stored, [ids, anyWord(looked.words), looked.letters], milliseconds)
  const texts = rows.map(({ part }) => plainLines(part))
  const titles = rows.map(({ title }) => title)
  const { common } = looked
  const sought =
    common.length > 0 ? commonIn(common, titles) : await soughtIn(run, looked, [...texts, ...titles])
  return rows.map(({ part: _part, title, ...passage }, i) => ({
    ...passage,
    title: shownTitle(title, marksIn(title, sought)),
    text: shownText(texts[i] ?? '', common.length > 0 ? [] : marksIn(texts[i] ?? '', sought)),
  }))
}
