import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { setFavorite } from '@/lib/favorites/commands'
import { signUp } from '@/lib/members/commands'
import { closeThread, reopenThread } from '@/lib/questions/closing-commands'
import { openSession } from '@/lib/sessions/commands'
import { act, aThread, emptyStage, later, monday } from '@/prisma/cast/scene'
import { sweepUnconfirmed } from './unconfirmed-sweep'

const mode = vi.hoisted(() => ({ sendsMail: vi.fn(() => true) }))
vi.mock('@/lib/mail/mode', async (original) => ({ ...(await original<object>()), ...mode }))

beforeEach(emptyStage)
afterEach(async () => {
  await emptyStage()
  await db().user.deleteMany({ where: { name: newcomer.name } })
})

const newcomer = { name: 'winterbourne', email: 'winter@example.org', password: 'a cold clear stream' }
const joined = () => signUp(monday, newcomer)
const thirtyDaysLater = later(monday, '30d')
const isThere = async (now: Date) => {
  await sweepUnconfirmed(now)
  return (await db().user.count({ where: { name: newcomer.name } })) === 1
}

test('an account that nobody confirms goes after thirty days, and its name is free', async () => {
  await joined()
  expect(await isThere(thirtyDaysLater)).toBe(true)
  expect(await isThere(later(thirtyDaysLater, '1m'))).toBe(false)
  await joined()
})

const kept: [string, (id: number) => Promise<unknown>][] = [
  ['was confirmed', (id) => db().user.update({ where: { id }, data: { emailVerifiedAt: monday } })],
  ['has a draft', (userId) => db().draft.create({ data: aDraft(userId) })],
  [
    'has a favorite',
    async (id) => {
      const thread = await aThread()
      const actor = { id, name: newcomer.name, role: 'member' as const }
      const target = { kind: 'question' as const, id: thread.id }
      await setFavorite({ actor, now: monday }, { target, on: true })
    },
  ],
  ['was used lately', (id) => openSession(later(monday, '2d'), id)],
  [
    'closed a thread when they were a moderator',
    async (id) => {
      const thread = await aThread()
      const actor = { id, name: newcomer.name, role: 'moderator' as const }
      await closeThread({ actor, now: monday }, { questionId: thread.id })
    },
  ],
  [
    'reopened one',
    async (id) => {
      const thread = await aThread()
      await closeThread(act('nettlesoup', monday), { questionId: thread.id })
      const actor = { id, name: newcomer.name, role: 'moderator' as const }
      await reopenThread({ actor, now: monday }, { questionId: thread.id })
    },
  ],
  ['is banned', (id) => db().user.update({ where: { id }, data: { bannedAt: monday } })],
]

const aDraft = (userId: number) => ({
  userId,
  kind: 'question' as const,
  submissionId: randomUUID(),
  fields: {},
  updatedAt: monday,
})

test.each(kept)('one that %s stays', async (_what, prepare) => {
  await prepare((await joined()).id)
  expect(await isThere(later(thirtyDaysLater, '1m'))).toBe(true)
})

test('where nobody has to confirm an address, all of them stay', async () => {
  await joined()
  mode.sendsMail.mockReturnValueOnce(false)
  expect(await isThere(later(monday, '300d'))).toBe(true)
})
