import 'server-only'
import { db, type Transaction } from '@/lib/db'
import type { Draft } from './draft'
import { wordFrequencies } from './frequency-queries'
import { lookups } from './lookups'
import type { Row } from './row'
import { type Held, placeWeights, tellingWords, type Word } from './words'

/** An earlier question, and how much it shares with the one that was looked from. */
export type Candidate = Row & { likeness: number }

// Enough to choose from.
const mostWeighed = 300
const mostShown = 24

const patience = { statement: '300', connection: 500, all: 1_500 }

/** Reads under a time limit of its own; always by the index, whatever the planner thinks of it, and never compiled. */
function hurriedly<Result>(read: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('statement_timeout', ${patience.statement}, true),
        set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
        set_config('max_parallel_workers_per_gather', '0', true)`
      return read(tx)
    },
    { maxWait: patience.connection, timeout: patience.all },
  )
}

const wordsOfDraft = (tx: Transaction, { title, lead, category }: Draft) =>
  tx.$queryRaw<Held[]>`
    SELECT "lexeme", "weights" FROM unnest(
      setweight("searchVector"(${title}), 'A') || setweight("searchVector"(${lead}), 'B'))
    UNION ALL
    SELECT 'category=' || "id", NULL FROM "Category" WHERE "slug" = ${category}`

const wordsOfQuestion = (tx: Transaction, id: number) =>
  tx.$queryRaw<Held[]>`
    SELECT "lexeme", "weights" FROM "Passage", unnest("search")
    WHERE "questionId" = ${id} AND "kind" = 'question'`

type Sought = { words: Word[]; queries: string[]; except: number }

/** Takes questions that the lookups find, and adds up what each shares with the words. */
const alike = (tx: Transaction, { words, queries, except }: Sought) =>
  tx.$queryRaw<Candidate[]>`
    WITH candidate AS MATERIALIZED (
      SELECT found."questionId", found."search"
      FROM unnest(${queries}::text[]) AS lookup ("query"), LATERAL (
        SELECT "questionId", "search" FROM "Passage"
        WHERE "kind" = 'question' AND ts_filter("search", '{a,b}') @@ lookup."query"::tsquery
      ) AS found
      WHERE found."questionId" <> ${except}
      LIMIT ${mostWeighed}
    ), weighed AS (
      SELECT "questionId", sum(word."weight" * CASE
          WHEN held."weights" IS NULL THEN 1
          WHEN 'A' = ANY (held."weights") THEN ${placeWeights.title}::float8
          WHEN 'B' = ANY (held."weights") THEN ${placeWeights.lead}::float8
          ELSE 0 END) AS "likeness"
      FROM (SELECT DISTINCT ON ("questionId") * FROM candidate) AS candidate,
        LATERAL unnest("search") AS held
        JOIN unnest(${words.map(({ lexeme }) => lexeme)}::text[], ${words.map(({ weight }) => weight)}::float8[])
          AS word ("lexeme", "weight") USING ("lexeme")
      GROUP BY "questionId"
      ORDER BY "likeness" DESC, "questionId" DESC
      LIMIT ${mostShown}
    )
    SELECT "id", "slug", "title", "createdAt", "answerCount", "followUpCount", "outcome", "outcomeAt", "likeness"
    FROM weighed JOIN "Question" ON "id" = "questionId"`

type Reading = (tx: Transaction) => Promise<Held[]>

async function candidates(wordsHeld: Reading, except: number): Promise<Candidate[]> {
  const frequencies = await wordFrequencies()
  return hurriedly(async (tx) => {
    const words = tellingWords(await wordsHeld(tx), frequencies)
    const queries = lookups(words)
    return queries.length > 0 ? alike(tx, { words, queries, except }) : []
  })
}

/** Questions that share words with a draft; in no order. */
export const candidatesFor = (draft: Draft) => candidates((tx) => wordsOfDraft(tx, draft), 0)

/** Questions that share words or tags with one that is posted; in no order. */
export const candidatesBeside = (id: number) => candidates((tx) => wordsOfQuestion(tx, id), id)
