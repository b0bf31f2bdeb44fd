import { beforeAll, expect, test } from 'vitest'
import { pool } from '@/lib/db'
import { anAnswer, aThread, emptyStage, monday } from '@/prisma/cast/scene'
import { afterAll } from '@/scripts/testing/searching'
import { newestMatches } from './candidate-queries'
import { hurried, type Run } from './hurried-queries'
import { readSearch } from './input'
import { wanted } from './wanted-queries'

const titles = new Map<number, string>()

const ask = async (...[asker, told]: Parameters<typeof aThread>) => {
  const { id } = await aThread(asker, told)
  titles.set(id, told?.title ?? '')
  return id
}

beforeAll(async () => {
  await emptyStage()
  await ask({ asker: 'birch' }, { title: 'A red boat and a canoe', lead: 'It is green below the water.' })
  await ask({ asker: 'marrow' }, { title: 'A boat that is red' })
  await ask({ asker: 'hanne' }, { title: 'By the sea', tags: ['boat', 'red'] })
  await ask({ asker: 'ninth' }, { title: 'A green boat', lead: 'It was red before I painted it.' })
  const answered = await ask({ asker: 'pilar' }, { title: 'By the river' })
  await anAnswer(answered, { text: 'With a red boat.' })
})

async function walked(run: Run, address: string): Promise<number[]> {
  const { search } = readSearch(Object.fromEntries(new URLSearchParams(address)))
  const is = await wanted(run, search, afterAll)
  if (typeof is === 'string') return []
  const walk = { below: is.newest + 1, atMost: 10, remaining: () => 1_000 }
  const ids: number[] = []
  for await (const more of newestMatches(run, { ...is, onlyTitles: true }, walk)) ids.push(...more)
  return ids
}

/** The titles that are found, the newest first. */
async function titled(address: string) {
  const ids = await hurried((run) => walked(run, address))
  const { rows } = await pool().query<{ questionId: number }>(
    'SELECT "questionId" FROM "Passage" WHERE "id" = ANY($1) ORDER BY "id" DESC',
    [ids],
  )
  return rows.map(({ questionId }) => titles.get(questionId))
}

test.each([
  ['all of the words', 'q=red+boat', ['By the sea', 'A boat that is red', 'A red boat and a canoe']],
  ['one of the words', 'q=canoe+or+river', ['By the river', 'A red boat and a canoe']],
  ['the words next to each other', 'q="red+boat"', ['A red boat and a canoe']],
  [
    'without a word that the title has',
    'q=boat+-canoe',
    ['A green boat', 'By the sea', 'A boat that is red'],
  ],
  ['without a word that the lead has', 'q=boat+-green', ['By the sea', 'A boat that is red']],
  ['within a filter', 'q=boat&asker=birch', ['A red boat and a canoe']],
  ['within two filters', 'q=boat&asker=birch&unanswered=1', ['A red boat and a canoe']],
  ['outside of a filter', 'q=river&unanswered=1', []],
  ['within times', 'q=boat&to=1999-01-01', []],
])('titles and tags are found by %s', async (_what, address, expected) => {
  expect(await titled(address)).toEqual(expected)
})

/** Has every walk explained instead: the plans stand in what is returned. */
function explaining(run: Run) {
  const plans: string[] = []
  const explained: Run = async (sql, values, milliseconds) => {
    if (!sql.includes('MATERIALIZED')) return run(sql, values, milliseconds)
    const rows = await run<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, values, milliseconds)
    plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'))
    return []
  }
  return { explained, plans }
}

/** So many questions that another way than an index would be long. */
const many = (count: number) =>
  pool().query(
    `INSERT INTO "Question" ("submissionId", "askerId", "categoryId", "title", "slug", "lead", "leadHtml", "renderer",
       "createdAt", "changedAt", "closesAt")
     SELECT gen_random_uuid(), (SELECT min("id") FROM "User"), (SELECT min("id") FROM "Category"), 'On a red boat ' || n,
       'a-thread', 'Nothing more is to be said about it here.', '', 1, $1::timestamptz, $1, $1 + interval '1 year'
     FROM generate_series(1, $2::int) AS n`,
    [monday, count],
  )

test('titles are found by the index of their own, whatever they are narrowed by', async () => {
  for (let i = 0; i < 8; i++) await many(250)
  await pool().query('ANALYZE "Passage"')
  for (const address of ['q=red+boat', 'q=boat+-green', 'q="red+boat"', 'q=boat&asker=birch']) {
    const plans = await hurried(async (run) => {
      const { explained, plans } = explaining(run)
      await walked(explained, address)
      return plans
    })
    expect(plans.length, address).toBeGreaterThan(0)
    for (const plan of plans) {
      expect(plan, address).toContain('Passage_title_idx')
      expect(plan, address).not.toContain('Passage_search_idx')
    }
  }
})
