import { expect, test } from 'vitest'
import { closeDatabase } from '@/lib/db'
import { wrongCounters } from '@/lib/upkeep/counters'
import { recordedShape } from '../../../migrations/recorded-shape'
import { differences, readShape } from '../../../migrations/shape'
import { withClient } from '../../own-database'
import { forumOf } from '../forum/forum'
import { timelineOf } from '../forum/timeline'
import { fill } from './fill'
import { openLedger } from './ledger'

const url = process.env.DATABASE_URL ?? ''
const amount = { questions: 120, batchSize: 200 }

const count = (of: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${of}`)
    return rows[0]?.count ?? Number.NaN
  })

const passages = `
  SELECT "kind", "questionId", "answerId", "followUpId", "authorId", "writtenAt", "search" FROM "Passage"`

const written = ['Question', 'QuestionTag', 'Answer', 'BestAnswer', 'FollowUp']

test('a fill that broke off goes on where it stopped, and nothing is missing or twice', async () => {
  await withClient(url, async (client) => {
    await openLedger(client)
    await client.query('ALTER TABLE "Answer" ADD CONSTRAINT "broken" CHECK ("id" < 700)')
  })
  await expect(fill(url, amount)).rejects.toThrow('"broken"')
  const before = await count('"Answer"')
  expect(before).toBeGreaterThan(0)

  await withClient(url, (client) => client.query('ALTER TABLE "Answer" DROP CONSTRAINT "broken"'))
  await fill(url, amount)
  expect(await count('"Answer"')).toBeGreaterThan(before)
  expect(await count('"Question"')).toBe(amount.questions)
  expect(await count('"Passage"')).toBe(timelineOf(forumOf(amount.questions)).length)
})

test('the schema is afterwards what its migrations made, so that queries run as on the site', async () => {
  await withClient(url, async (client) => {
    expect(differences((await recordedShape(client)) ?? {}, await readShape(client))).toEqual([])
  })
})

test('every counter is right but those of favorites, which nobody gave', async () => {
  const wrong = await wrongCounters()
  await closeDatabase()
  expect(wrong.map(({ counter }) => counter)).toEqual([
    'Question.favoriteCount',
    'Answer.favoriteCount',
    'FollowUp.favoriteCount',
  ])
})

test('passages and words are those that the site writes for the same texts', async () => {
  await withClient(url, async (client) => {
    await client.query(`CREATE TEMP TABLE filled AS ${passages}; CREATE TEMP TABLE words AS TABLE "Word"`)
    for (const table of written) await client.query(`CREATE TEMP TABLE "of${table}" AS TABLE "${table}"`)
    await client.query(`TRUNCATE "Question", "Word" CASCADE; ALTER SEQUENCE "Passage_id_seq" RESTART`)
    await client.query('SELECT "keepWords"("name") FROM "Tag"')
    for (const table of written) await client.query(`INSERT INTO "${table}" TABLE "of${table}" ORDER BY 1`)

    const { rowCount } = await client.query(
      `(TABLE filled EXCEPT ALL ${passages}) UNION ALL (${passages} EXCEPT ALL TABLE filled)
       UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM (TABLE words EXCEPT TABLE "Word") AS missing`,
    )
    expect(rowCount).toBe(0)
    expect((await client.query('TABLE "Word"')).rowCount).toBe((await client.query('TABLE words')).rowCount)
  })
})
