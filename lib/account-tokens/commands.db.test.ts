import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { dropTokens, issueToken, takeToken } from './commands'
import { mailedLink } from './queries'
import { tokenHash } from './token'

beforeEach(emptyStage)

const issued = () =>
  issueToken(monday, { purpose: 'log_in', userId: member('birch').id, value: 'birch@example.org' })

const taken = (token: string, now = monday, purpose: 'log_in' | 'reset_password' = 'log_in') =>
  db().$transaction((tx) => takeToken(tx, now, purpose, token))

const whose = () => ({ userId: member('birch').id, value: 'birch@example.org' })

describe('a token', () => {
  test('is 256 random bits, and never the same', async () => {
    const [one, two] = [await issued(), await issued()]
    expect(Buffer.from(one, 'base64url')).toHaveLength(32)
    expect(one).not.toBe(two)
  })

  test('is kept only as its hash', async () => {
    const token = await issued()
    const [row] = await db().accountToken.findMany()
    expect(Buffer.from(row?.hash ?? [])).toEqual(tokenHash(token))
    expect(JSON.stringify({ ...row, hash: '' })).not.toContain(token)
  })

  test('opens its purpose once', async () => {
    const token = await issued()
    expect(await taken(token)).toEqual(whose())
    expect(await taken(token)).toBeNull()
  })

  test('used twice at once opens it for one of the two', async () => {
    const token = await issued()
    const both = await Promise.all([taken(token), taken(token)])
    expect(both.filter((one) => one !== null)).toEqual([whose()])
  })

  test('is there again when what it was used for is undone', async () => {
    const token = await issued()
    const undone = db().$transaction(async (tx) => {
      await takeToken(tx, monday, 'log_in', token)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await taken(token)).toEqual(whose())
  })

  test('opens nothing else, and is not used up by the try', async () => {
    const token = await issued()
    expect(await taken(token, monday, 'reset_password')).toBeNull()
    expect(await taken(token)).toEqual(whose())
  })

  test.each([
    ['until a quarter of an hour is over', new Date(later(monday, '15m').getTime() - 1), true],
    ['and not from then on', later(monday, '15m'), false],
  ])('works %s', async (_rule, now, works) => {
    const token = await issued()
    expect((await mailedLink(now, 'log_in', token)) !== null).toBe(works)
    expect((await taken(token, now)) !== null).toBe(works)
  })

  test.each(['', 'x', 'x'.repeat(43), `${'x'.repeat(42)}\0`, "' OR 1=1 --"])(
    'that was made up (%j) opens nothing',
    async (token) => {
      await issued()
      expect(await taken(token)).toBeNull()
      expect(await mailedLink(monday, 'log_in', token)).toBeNull()
    },
  )

  test('is looked at without being used up', async () => {
    const token = await issued()
    const link = { userId: member('birch').id, name: 'birch', address: 'birch@example.org' }
    expect(await mailedLink(monday, 'log_in', token)).toEqual(link)
    expect(await mailedLink(monday, 'log_in', token)).toEqual(link)
    expect(await mailedLink(monday, 'verify_email', token)).toBeNull()
  })

  test('is dropped with others of its member and purpose, and no more', async () => {
    const token = await issued()
    await dropTokens(db(), member('papercut').id, ['log_in'])
    await dropTokens(db(), member('birch').id, ['reset_password'])
    expect(await mailedLink(monday, 'log_in', token)).not.toBeNull()
    await dropTokens(db(), member('birch').id, ['log_in'])
    expect(await mailedLink(monday, 'log_in', token)).toBeNull()
  })
})
