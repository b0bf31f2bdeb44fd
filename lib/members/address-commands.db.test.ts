import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  changeEmailLetter,
  emailChangedLetter,
  verifyEmailLetter,
} from '@/lib/account-tokens/address-letters'
import { issueToken } from '@/lib/account-tokens/commands'
import { mailedLink } from '@/lib/account-tokens/queries'
import { postAnswer } from '@/lib/answers/commands'
import { db } from '@/lib/db'
import { setFavorite } from '@/lib/favorites/commands'
import { ask } from '@/lib/questions/commands'
import { settings } from '@/lib/settings'
import { act, aQuestion, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { whileHeld } from '@/scripts/testing/held-lock'
import { orderedLetters, tokenIn } from '@/scripts/testing/mailed-link'
import { changeAddress, confirmAddress, mailConfirmation, wishForAddress } from './address-commands'
import { takeLogInLink } from './link-commands'
import { resetPassword } from './password-commands'

// The rule holds only where a mail can reach people.
vi.hoisted(() => Object.assign(process.env, { HINDSIGHT_OUTBOX: '1' }))

const submissionId = '3f0c6f0e-6d0f-4b52-9f4b-0a7f8c1c2d3e'

async function put(data: Parameters<ReturnType<typeof db>['user']['update']>[0]['data']) {
  await db().user.update({ where: { id: member('birch').id }, data })
}

const birch = () => db().user.findUniqueOrThrow({ where: { id: member('birch').id } })
const atOnce = <T>(work: () => Promise<T>) => Promise.allSettled([work(), work()])

beforeEach(async () => {
  await emptyStage()
  await put({
    email: 'birch@example.org',
    emailVerifiedAt: null,
    mailRefusedSince: null,
    mailStoppedAt: null,
    bannedAt: null,
  })
})

const verifyToken = async () => tokenIn(await verifyEmailLetter(monday, { userId: member('birch').id }))

describe('whoever has not confirmed their address', () => {
  const refused = { reason: 'unconfirmed' }

  test('cannot ask, and can from then on', async () => {
    await expect(ask(act('birch', monday), aQuestion())).rejects.toMatchObject(refused)
    expect(await db().question.count()).toBe(0)
    await confirmAddress(monday, await verifyToken())
    await ask(act('birch', monday), aQuestion())
  })

  test('cannot answer, and can from then on', async () => {
    const { id: questionId } = await aThread()
    const answer = { questionId, submissionId, text: 'Take it.' }
    await expect(postAnswer(act('birch', monday), answer)).rejects.toMatchObject(refused)
    expect(await db().answer.count()).toBe(0)
    await confirmAddress(monday, await verifyToken())
    await postAnswer(act('birch', monday), answer)
  })

  test('makes favorites all the same', async () => {
    const { id } = await aThread()
    await setFavorite(act('birch', monday), { target: { kind: 'question', id }, on: true })
  })
})

describe('the link that confirms an address', () => {
  test('goes to that address, and confirms it', async () => {
    const letter = await verifyEmailLetter(monday, { userId: member('birch').id })
    expect(letter?.to).toMatchObject({ address: 'birch@example.org', userId: member('birch').id })
    await confirmAddress(later(monday, '5m'), tokenIn(letter))
    expect(await birch()).toMatchObject({ emailVerifiedAt: later(monday, '5m') })
  })

  test('works once, for one of two who press at once', async () => {
    const token = await verifyToken()
    const pressed = await atOnce(() => confirmAddress(monday, token))
    expect(pressed.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(confirmAddress(monday, token)).rejects.toMatchObject({ reason: 'old-link' })
  })

  test('says nothing about an address that is the member’s no more', async () => {
    const token = await verifyToken()
    await put({ email: 'birch.elsewhere@example.org' })
    await expect(confirmAddress(monday, token)).rejects.toMatchObject({ reason: 'old-link' })
    expect((await birch()).emailVerifiedAt).toBeNull()
  })

  test('is not mailed to whoever has confirmed theirs, unless mail stopped', async () => {
    await put({ emailVerifiedAt: monday })
    expect(await verifyEmailLetter(monday, { userId: member('birch').id })).toBeNull()
    await put({ mailStoppedAt: monday, mailRefusedSince: monday })
    await confirmAddress(monday, await verifyToken())
    expect(await birch()).toMatchObject({
      mailStoppedAt: null,
      mailRefusedSince: null,
      emailVerifiedAt: monday,
    })
  })

  test('is ordered again as often as it is asked for', async () => {
    await mailConfirmation(act('birch', monday))
    expect(await orderedLetters()).toEqual([{ kind: 'verify_email', userId: member('birch').id }])
  })

  const pressed = (minutes: number) => mailConfirmation(act('birch', later(monday, `${minutes}m`)))

  test('asked for twice within a minute is one message, and counted once', async () => {
    for (let times = 0; times < settings.mailsPerAddress + 1; times++) await pressed(0)
    expect(await orderedLetters()).toHaveLength(1)
    await pressed(1)
    expect(await orderedLetters()).toHaveLength(2)
  })

  test('is refused when the address was sent enough, and then not said to be sent', async () => {
    for (let at = 0; at < settings.mailsPerAddress; at++) await pressed(at)
    const oneMore = () => pressed(settings.mailsPerAddress)
    for (let times = 0; times < 2; times++)
      await expect(oneMore()).rejects.toMatchObject({ reason: 'slow-hour' })
    expect(await orderedLetters()).toHaveLength(settings.mailsPerAddress)
  })

  test('comes to whoever confirmed the address before, however many others wrote it down', async () => {
    for (let at = 0; at < settings.mailsPerAddress; at++) await pressed(at)
    await put({ emailVerifiedAt: monday, mailStoppedAt: monday })
    await pressed(settings.mailsPerAddress)
    expect(await orderedLetters()).toHaveLength(settings.mailsPerAddress + 1)
  })
})

describe('an address that another account confirms at the same time', () => {
  const taking = () => `UPDATE "User" SET "email" = 'birch@example.org' WHERE "id" = ${member('papercut').id}`
  const taken = { status: 'rejected', reason: { reason: 'email-taken' } }

  beforeEach(() => put({ email: 'birch@example.org' }))
  afterEach(() =>
    db().user.update({ where: { id: member('papercut').id }, data: { email: 'papercut@example.org' } }),
  )

  test('is not confirmed by a mailed link', async () => {
    const token = await verifyToken()
    expect(await whileHeld(taking(), [() => confirmAddress(monday, token)])).toMatchObject([taken])
    expect(await birch()).toMatchObject({ emailVerifiedAt: null })
  })

  test('is not confirmed by logging in or choosing a password by mail', async () => {
    for (const purpose of ['log_in', 'reset_password'] as const) {
      const wanted = { purpose, userId: member('birch').id, value: 'birch@example.org' }
      const token = await issueToken(monday, wanted)
      const use = async (): Promise<unknown> =>
        purpose === 'log_in'
          ? takeLogInLink(monday, token)
          : resetPassword(monday, { token, password: 'nine lamps on the pier' })
      expect(await whileHeld(taking(), [use])).toMatchObject([taken])
      await db().user.update({
        where: { id: member('papercut').id },
        data: { email: 'papercut@example.org' },
      })
    }
  })
})

describe('a new address', () => {
  const fresh = 'birch.new@example.org'
  const waiting = () => changeEmailLetter(monday, { userId: member('birch').id })
  const wish = (address = fresh) => wishForAddress(act('birch', monday), address)

  test('is mailed a link, and is theirs only once that was used', async () => {
    await put({ emailVerifiedAt: monday })
    await wish()
    expect(await birch()).toMatchObject({ email: 'birch@example.org' })
    const letter = await waiting()
    expect(letter?.to).toMatchObject({ address: fresh, userId: null })
    await changeAddress(act('birch', later(monday, '1m')), tokenIn(letter))
    expect(await birch()).toMatchObject({ email: fresh, emailVerifiedAt: later(monday, '1m') })
  })

  test('is announced at the old one', async () => {
    await put({ emailVerifiedAt: monday, mailStoppedAt: monday, mailRefusedSince: monday })
    await wish()
    await changeAddress(act('birch', monday), tokenIn(await waiting()))
    const order = (await orderedLetters()).at(-1)
    expect(order).toEqual({ kind: 'email_changed', userId: member('birch').id, address: 'birch@example.org' })
    if (order?.kind !== 'email_changed') return
    const letter = await emailChangedLetter(monday, order)
    expect(letter?.to).toMatchObject({ address: 'birch@example.org', userId: null })
    expect(JSON.stringify(letter)).not.toContain(fresh)
    expect(await birch()).toMatchObject({ mailStoppedAt: null, mailRefusedSince: null })
  })

  test('is not announced at one that was never confirmed, which may be a stranger’s', async () => {
    await wish()
    await changeAddress(act('birch', monday), tokenIn(await waiting()))
    expect(await orderedLetters()).toHaveLength(1)
  })

  test('that somebody has is asked for in the same way, and they hear of it', async () => {
    await wish()
    await wish('papercut@example.org')
    const orders = await orderedLetters()
    expect(orders[1]).toEqual(orders[0])
    const letter = await waiting()
    expect(letter?.to).toMatchObject({ address: 'papercut@example.org', name: 'papercut' })
    expect(JSON.stringify(letter)).not.toContain('birch')
    expect(letter?.action?.url).toMatch(/\/log-in$/)
  })

  test('that somebody else takes meanwhile stays theirs', async () => {
    await wish()
    const token = tokenIn(await waiting())
    await db().user.update({ where: { id: member('papercut').id }, data: { email: fresh } })
    await expect(changeAddress(act('birch', monday), token)).rejects.toMatchObject({ reason: 'email-taken' })
    expect(await birch()).toMatchObject({ email: 'birch@example.org' })
    await db().user.update({ where: { id: member('papercut').id }, data: { email: 'papercut@example.org' } })
  })

  test('is confirmed by nobody but the member, and the try does not use the link up', async () => {
    await wish()
    const token = tokenIn(await waiting())
    const stranger = changeAddress(act('papercut', monday), token)
    await expect(stranger).rejects.toMatchObject({ reason: 'other-account' })
    await changeAddress(act('birch', monday), token)
  })

  test('that is wished for later takes the place of the one before', async () => {
    await wish('mistyped@example.org')
    const mistyped = tokenIn(await waiting())
    await wish()
    expect((await waiting())?.to.address).toBe(fresh)
    await expect(changeAddress(act('birch', monday), mistyped)).rejects.toMatchObject({ reason: 'old-link' })
  })

  test('is not mailed when its time is over', async () => {
    await wish()
    expect(await changeEmailLetter(later(monday, '15m'), { userId: member('birch').id })).toBeNull()
  })

  test('that is the present one is refused', async () => {
    await expect(wish('birch@example.org')).rejects.toMatchObject({ fields: { email: expect.any(String) } })
    expect(await orderedLetters()).toEqual([])
  })

  test('ends what was mailed to the old one', async () => {
    const userId = member('birch').id
    const old = await issueToken(monday, { purpose: 'log_in', userId, value: 'birch@example.org' })
    await wish()
    await changeAddress(act('birch', monday), tokenIn(await waiting()))
    expect(await mailedLink(monday, 'log_in', old)).toBeNull()
  })
})
