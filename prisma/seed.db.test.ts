import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { signUp } from '@/lib/members/commands'
import { PlainError } from '@/scripts/plain-error.mjs'
import { emptyStage } from './cast/scene'
import { seed } from './seed'

test('a database with members outside the cast is refused in one sentence, and nothing is loaded', async () => {
  await emptyStage()
  await signUp(new Date(), {
    name: 'winter',
    email: 'winter@example.com',
    password: 'a long enough sentence',
  })
  const seeding = seed(process.env.DATABASE_URL ?? '')
  await expect(seeding).rejects.toBeInstanceOf(PlainError)
  await expect(seeding).rejects.toThrow(/^This database has a member outside the demo content, [^.]+\.$/)
  expect(await db().question.count()).toBe(0)
})
