import { beforeEach, expect, test } from 'vitest'
import { pool } from '@/lib/db'
import { anAnswer, aThread, emptyStage } from '@/prisma/cast/scene'
import { written } from '@/scripts/testing/passages'
import { indexAnew } from './index-anew'

beforeEach(emptyStage)

/** Makes all passages as if older rules had read them. */
const age = () =>
  pool().query(`ALTER TABLE "Passage" DISABLE TRIGGER "fill";
    UPDATE "Passage" SET "reading" = 1, "search" = '';
    ALTER TABLE "Passage" ENABLE TRIGGER "fill"`)

test('what older rules read is read anew, however much it is', async () => {
  const { id } = await aThread()
  const answers: number[] = []
  for (let i = 0; i < 3; i++) answers.push(await anAnswer(id, { text: 'A co-worker.' }))
  await pool().query(
    `INSERT INTO "Answer" ("submissionId", "questionId", "authorId", "byAsker", "text", "html", "renderer", "createdAt")
     SELECT gen_random_uuid(), "questionId", "authorId", false, 'A canoe.', '', 1, "createdAt"
     FROM "Answer", generate_series(1, 200) WHERE "id" = $1`,
    [answers[0]],
  )
  await age()
  expect(await written('cowork')).toEqual([])
  await indexAnew()
  expect(await written('cowork')).toEqual(answers.map((answer) => `answer ${answer}`))
  expect(await written('cano')).toHaveLength(200)
  const left = await pool().query('SELECT FROM "Passage" WHERE "reading" < 2')
  expect(left.rowCount).toBe(0)
})

test('each is looked at once: nothing is read again from where it began, which an old snapshot would make slow', async () => {
  const { id } = await aThread()
  await anAnswer(id)
  await pool().query(
    `INSERT INTO "Answer" ("submissionId", "questionId", "authorId", "byAsker", "text", "html", "renderer", "createdAt")
     SELECT gen_random_uuid(), "questionId", "authorId", false, 'A canoe.', '', 1, "createdAt"
     FROM "Answer", generate_series(1, 210)`,
  )
  await age()
  // Without its trigger an entry stays as it is when it is touched, as it does for whoever has an older snapshot.
  await pool().query(`ALTER TABLE "Passage" DISABLE TRIGGER "fill"`)
  await indexAnew().finally(() => pool().query(`ALTER TABLE "Passage" ENABLE TRIGGER "fill"`))
  expect((await pool().query('SELECT FROM "Passage" WHERE "reading" < 2')).rowCount).toBe(212)
})

test('a thread that somebody changes just now holds nobody up', async () => {
  const { id } = await aThread()
  await age()
  const other = await pool().connect()
  await other.query(`BEGIN; SELECT FROM "Passage" WHERE "questionId" = ${id} FOR UPDATE`)
  await indexAnew().finally(async () => {
    await other.query('ROLLBACK')
    other.release()
  })
  expect((await pool().query('SELECT FROM "Passage" WHERE "reading" < 2')).rowCount).toBe(1)
})
