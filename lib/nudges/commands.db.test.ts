import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, db, pool } from '@/lib/db'
import { saveReading } from '@/lib/members/profile-commands'
import { closeThread, reopenThread } from '@/lib/questions/closing-commands'
import { editQuestion } from '@/lib/questions/commands'
import { nameDay } from '@/lib/questions/knows-by-commands'
import type { CastName } from '@/prisma/cast/members'
import { act, aFollowUp, aQuestion, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { askForEnding, sweepNudges } from './commands'
import { endingLetter } from './letters'

const asker: CastName = 'nettlesoup'
const outbox = process.env.HINDSIGHT_OUTBOX

beforeAll(() => {
  process.env.HINDSIGHT_OUTBOX = '1'
})
afterAll(async () => {
  process.env.HINDSIGHT_OUTBOX = outbox
  await closeDatabase()
})
beforeEach(async () => {
  await emptyStage()
  await db().user.updateMany({
    data: { nudgesStoppedAt: null, mailStoppedAt: null, timeZone: null, emailVerifiedAt: monday },
  })
})

const at = (text: string) => new Date(text)
const june = at('2026-06-02T08:00:00Z')

const nudgeAt = async (id: number) =>
  (await db().question.findUniqueOrThrow({ where: { id } })).nudgeAt?.toISOString().slice(0, 16) ?? null

const nudges = (questionId: number) =>
  db().nudge.findMany({ where: { questionId }, orderBy: { ordinal: 'asc' } })

const handedIn = async (name: string): Promise<unknown[]> => {
  const { rows } = await pool().query('SELECT "data" FROM pgboss.job WHERE "name" = $1 ORDER BY 1', [name])
  return rows.map(({ data }) => data)
}

const ofAsker = (data: object) => db().user.update({ where: { id: member(asker).id }, data })

describe('the next time is right after', () => {
  test('asking, without a day and with one, in the asker’s own zone', async () => {
    expect(await nudgeAt((await aThread()).id)).toBe('2026-06-02T08:00')
    await ofAsker({ timeZone: 'Asia/Tokyo' })
    const { id } = await aThread({}, { knowsBy: at('2026-05-01') })
    expect(await nudgeAt(id)).toBe('2026-04-30T23:00')
  })

  test('moving to another zone, as soon as the sweep has come by', async () => {
    await ofAsker({ timeZone: 'Pacific/Honolulu' })
    const { id } = await aThread({}, { knowsBy: at('2026-05-01') })
    expect(await nudgeAt(id)).toBe('2026-05-01T18:00')
    const moving = later(monday, '2d')
    const reading = { theme: 'system', dateStyle: 'words' } as const
    await saveReading(act(asker, moving), { ...reading, timeZone: 'Pacific/Honolulu' })
    expect(await nudgeAt(id)).toBe('2026-05-01T18:00')
    await saveReading(act(asker, moving), { ...reading, timeZone: 'Pacific/Kiritimati' })
    await sweepNudges(moving)
    expect(await handedIn('ask-for-ending')).toEqual([{ questionId: id }])
    await askForEnding(moving, { questionId: id })
    expect(await nudgeAt(id)).toBe('2026-04-30T18:00')
  })

  test('naming a day later, moving it and taking it back', async () => {
    const { id } = await aThread()
    const named = (day: string | null) =>
      nameDay(act(asker, later(monday, '2d')), { questionId: id, knowsBy: day === null ? null : at(day) })
    await named('2026-05-01')
    expect(await nudgeAt(id)).toBe('2026-05-01T08:00')
    await named('2026-04-01')
    expect(await nudgeAt(id)).toBe('2026-04-01T08:00')
    await named(null)
    expect(await nudgeAt(id)).toBe('2026-06-02T08:00')
  })

  test('editing the question', async () => {
    const { id } = await aThread()
    const { submissionId: _, ...fields } = aQuestion({ knowsBy: at('2026-05-01') })
    await editQuestion(act(asker, later(monday, '5m')), { questionId: id, ...fields })
    expect(await nudgeAt(id)).toBe('2026-05-01T08:00')
  })

  test('closing early and opening again', async () => {
    const { id } = await aThread()
    await closeThread(act(asker, at('2026-03-20T15:00:00Z')), { questionId: id })
    expect(await nudgeAt(id)).toBe('2026-03-21T08:00')
    await reopenThread(act(asker, at('2026-03-20T16:00:00Z')), { questionId: id })
    expect(await nudgeAt(id)).toBe('2026-06-02T08:00')
  })

  test('an update: none once it tells an ending, the next one while it is too early', async () => {
    const { id } = await aThread()
    await aFollowUp(id, { at: at('2026-05-20T12:00:00Z'), outcome: 'too_early' })
    expect(await nudgeAt(id)).toBe('2026-06-20T08:00')
    await aFollowUp(id, { at: at('2026-05-21T12:00:00Z'), outcome: 'partly' })
    expect(await nudgeAt(id)).toBeNull()
    await aFollowUp(id, { at: at('2026-05-22T12:00:00Z'), outcome: 'too_early' })
    expect(await nudgeAt(id)).toBeNull()
  })
})

describe('naming a day', () => {
  test('is the asker’s alone', async () => {
    const { id } = await aThread()
    const input = { questionId: id, knowsBy: at('2026-05-01') }
    await expect(nameDay(act('papercut', monday), input)).rejects.toMatchObject({ reason: 'not-asker' })
    await expect(nameDay(act('pilar', monday), input)).rejects.toMatchObject({ reason: 'not-asker' })
  })

  test('takes no day that is over, neither later nor at asking; one that stays may be', async () => {
    const gone = { knowsBy: at('2026-02-20') }
    await expect(aThread({}, gone)).rejects.toMatchObject({ reason: 'input', fields: { knowsBy: /over/ } })
    const { id } = await aThread({}, { knowsBy: at('2026-03-02') })
    const afterwards = at('2026-03-20T09:00:00Z')
    await expect(nameDay(act(asker, afterwards), { questionId: id, ...gone })).rejects.toMatchObject({
      reason: 'input',
    })
    await nameDay(act(asker, afterwards), { questionId: id, knowsBy: at('2026-03-02') })
  })
})

describe('the sweep', () => {
  test('hands in each thread that is due, once, and no other', async () => {
    const { id } = await aThread()
    await aThread({ asker: 'oduya' }, { knowsBy: at('2026-07-01') })
    await sweepNudges(at('2026-06-02T07:59:59Z'))
    expect(await handedIn('ask-for-ending')).toEqual([])
    await sweepNudges(june)
    await sweepNudges(later(june, '15m'))
    expect(await handedIn('ask-for-ending')).toEqual([{ questionId: id }])
  })

  test('hands a thread in again the next day when its job was lost', async () => {
    const { id } = await aThread()
    await sweepNudges(june)
    await sweepNudges(later(june, '24h'))
    expect(await handedIn('ask-for-ending')).toEqual([{ questionId: id }, { questionId: id }])
  })
})

describe('asking for the ending', () => {
  test('makes one mail, however often its job runs, and says when the next comes', async () => {
    const { id } = await aThread()
    for (const now of [june, june, later(june, '1h')]) await askForEnding(now, { questionId: id })
    const [nudge] = await nudges(id)
    expect(await nudges(id)).toMatchObject([{ ordinal: 1, reason: 'three_months', createdAt: june }])
    const letter = { kind: 'ending', nudgeId: nudge?.id }
    expect(await handedIn('send-mail')).toEqual([{ key: `ending:${nudge?.id}`, letter }])
    expect(await nudgeAt(id)).toBe('2026-12-02T08:00')
  })

  test('makes one mail when two workers run its job at once', async () => {
    const { id } = await aThread()
    await Promise.all([june, june, june].map((now) => askForEnding(now, { questionId: id })))
    expect(await nudges(id)).toHaveLength(1)
    expect(await handedIn('send-mail')).toHaveLength(1)
  })

  test('decides anew: an ending that was told meanwhile is not asked for', async () => {
    const { id } = await aThread()
    await sweepNudges(june)
    await aFollowUp(id, { at: later(june, '1m') })
    await askForEnding(later(june, '2m'), { questionId: id })
    expect(await nudges(id)).toEqual([])
    expect(await nudgeAt(id)).toBeNull()
  })

  test('comes three times in the life of a thread whose asker never says anything', async () => {
    const { id } = await aThread()
    for (let due = await nudgeAt(id), turn = 0; due && turn < 9; due = await nudgeAt(id), turn += 1)
      await askForEnding(at(`${due}:00Z`), { questionId: id })
    expect((await nudges(id)).map(({ reason }) => reason)).toEqual(['three_months', 'nine_months', 'closing'])
    expect(await nudgeAt(id)).toBeNull()
  })

  test('leaves a thread that was taken away alone', async () => {
    await askForEnding(june, { questionId: 999_999 })
    expect(await handedIn('send-mail')).toEqual([])
  })
})

describe('no mail asks', () => {
  const since = at('2026-04-01T00:00:00Z')
  test.each([
    ['whose address is unconfirmed', { emailVerifiedAt: null }],
    ['to whom mail was stopped', { mailStoppedAt: since }],
    ['who is banned', { bannedAt: since }],
    ['who left', { leftAt: since }],
    ['who stopped all such mail', { nudgesStoppedAt: since }],
  ])('a member %s; it looks again the next morning', async (_, change) => {
    const { id } = await aThread()
    await ofAsker(change)
    await askForEnding(june, { questionId: id })
    expect(await nudges(id)).toEqual([])
    expect(await nudgeAt(id)).toBe('2026-06-03T08:00')
    const before = { emailVerifiedAt: monday, mailStoppedAt: null, bannedAt: null, leftAt: null }
    await ofAsker({ ...before, nudgesStoppedAt: null })
    await askForEnding(at('2026-06-03T08:00:00Z'), { questionId: id })
    expect(await nudges(id)).toHaveLength(1)
  })

  test('about a thread for which it was stopped', async () => {
    const { id } = await aThread()
    await db().question.update({ where: { id }, data: { nudgesStoppedAt: since } })
    await askForEnding(june, { questionId: id })
    expect(await nudges(id)).toEqual([])
  })

  test('when what hinders it goes on until the day is let go: then the next day is waited for', async () => {
    const { id } = await aThread()
    await ofAsker({ mailStoppedAt: since })
    await askForEnding(at('2026-07-03T08:00:00Z'), { questionId: id })
    expect(await nudgeAt(id)).toBe('2026-12-02T08:00')
  })
})

describe('the letter', () => {
  const written = async (id: number) => {
    const [nudge] = await nudges(id)
    return endingLetter(june, { nudgeId: nudge?.id ?? 0 })
  }

  test('offers each outcome and a later time by a link of its own, and can be stopped', async () => {
    const { id } = await aThread()
    await askForEnding(june, { questionId: id })
    const letter = await written(id)
    const choices = letter?.parts.flatMap((part) => (part.kind === 'choices' ? part.choices : [])) ?? []
    expect(choices.map(({ text }) => text)).toEqual([
      'Worked out',
      'Partly worked out',
      'Did not work out',
      'Went another way',
      'Too early to tell',
      'Not yet, ask me in a month',
    ])
    expect(new Set(choices.map(({ url }) => url)).size).toBe(6)
    expect(letter).toMatchObject({
      subject: 'How did it turn out? Whether to take the job in the other town',
      stop: { scope: `ending-${id}` },
      questionId: id,
    })
  })

  test('is not written any more when the ending was told before it left', async () => {
    const { id } = await aThread()
    await askForEnding(june, { questionId: id })
    await aFollowUp(id, { at: later(june, '1m') })
    expect(await written(id)).toBeNull()
  })

  test('is not written any more when it was stopped before it left', async () => {
    const { id } = await aThread()
    await askForEnding(june, { questionId: id })
    await ofAsker({ nudgesStoppedAt: june })
    expect(await written(id)).toBeNull()
  })
})
