import { afterAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { emptyStage, member, monday } from '@/prisma/cast/scene'
import { sendMail } from './commands'

beforeEach(emptyStage)
afterAll(closeDatabase)

test('without a mail server and an outbox a job ends, and no link is made for nobody', async () => {
  const userId = member('hanne').id
  await db().user.update({ where: { id: userId }, data: { emailVerifiedAt: null } })
  await sendMail(monday, { key: 'verify:1', letter: { kind: 'verify_email', userId } })
  expect(await db().mail.count()).toBe(0)
  expect(await db().accountToken.count()).toBe(0)
})
