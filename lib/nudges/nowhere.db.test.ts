import { afterAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, db, pool } from '@/lib/db'
import { aThread, emptyStage } from '@/prisma/cast/scene'
import { sweepNudges } from './commands'

beforeEach(emptyStage)
afterAll(closeDatabase)

test('without a mail server and an outbox no asker is due: they wait until mail can leave', async () => {
  const { id } = await aThread()
  const { nudgeAt } = await db().question.findUniqueOrThrow({ where: { id } })
  expect(nudgeAt).not.toBeNull()
  await sweepNudges(new Date('2026-06-02T08:00:00Z'))
  expect(await db().question.findUniqueOrThrow({ where: { id } })).toMatchObject({ nudgeAt })
  expect((await pool().query('SELECT 1 FROM pgboss.job WHERE "name" = $1', ['ask-for-ending'])).rows).toEqual(
    [],
  )
})
