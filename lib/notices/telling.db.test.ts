import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { deleteAnswer, editAnswer } from '@/lib/answers/commands'
import { setBest } from '@/lib/best-answers/commands'
import { closeDatabase, db } from '@/lib/db'
import { withoutJobs } from '@/lib/jobs/commands'
import { setMute } from '@/lib/mutes/commands'
import type { CastName } from '@/prisma/cast/members'
import { act, aFollowUp, anAnswer, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { waitingJobs } from '@/scripts/testing/jobs'
import { anOldThread, follow, now, tellAll, told } from '@/scripts/testing/telling'
import { markAsRead } from '../read-marks/commands'
import { tell } from './tell-commands'

beforeEach(emptyStage)
afterAll(closeDatabase)

describe('an answer is told', () => {
  test('to the asker, as an answer to their question', async () => {
    const { id } = await aThread()
    const answer = await anAnswer(id)
    expect(await tellAll()).toBe(1)
    expect(await told()).toEqual(['answer to nettlesoup'])
    expect(await db().notice.findFirst()).toMatchObject({
      answerId: answer,
      questionId: id,
      actorId: member('papercut').id,
      delivery: 'mail',
      readAt: null,
    })
  })

  test('to those who answered before, and to those who follow everything', async () => {
    const { id } = await anOldThread()
    await follow(id, 'birch')
    await anAnswer(id, { by: 'marrow' })
    await tellAll()
    expect((await told()).toSorted()).toEqual([
      'answer to nettlesoup',
      'thread_answer to birch',
      'thread_answer to papercut',
    ])
  })

  test('not to those who follow only the ending, or nothing', async () => {
    const { id } = await anOldThread()
    await follow(id, 'birch', 'ending')
    await follow(id, 'papercut', 'none')
    await anAnswer(id, { by: 'marrow' })
    await tellAll()
    expect(await told()).toEqual(['answer to nettlesoup'])
  })

  test.each(['none', 'ending'] as const)('not to an asker who wants of their thread: %s', async (scope) => {
    const { id } = await aThread()
    await follow(id, 'nettlesoup', scope)
    await anAnswer(id)
    await tellAll()
    expect(await told()).toEqual([])
  })

  test('to an asker whose own threads do not subscribe them all the same', async () => {
    await db().user.update({ where: { id: member('nettlesoup').id }, data: { subscribesSelf: false } })
    const { id } = await aThread()
    await anAnswer(id)
    await tellAll()
    expect(await told()).toEqual(['answer to nettlesoup'])
  })

  test('never to its author, however they follow the thread', async () => {
    const { id } = await anOldThread()
    await anAnswer(id, { by: 'papercut', at: later(monday, '2h') })
    await tellAll()
    expect(await told()).toEqual(['answer to nettlesoup'])
  })

  test('when the asker wrote it as their reply, to those who answered', async () => {
    const { id } = await anOldThread()
    await anAnswer(id, { by: 'nettlesoup', at: later(monday, '2h') })
    await tellAll()
    expect(await told()).toEqual(['reply to papercut'])
  })

  test('once, though its job is begun again', async () => {
    const { id } = await anOldThread()
    await anAnswer(id, { by: 'marrow' })
    const [job] = await waitingJobs('tell')
    if (!job) throw new Error('No job was handed in')
    await tell(now, job)
    const first = await db().notice.findMany({ orderBy: { id: 'asc' } })
    const mails = await waitingJobs('send-mail')
    await tell(now, job)
    await Promise.all([tell(now, job), tell(now, job)])
    expect(await db().notice.findMany({ orderBy: { id: 'asc' } })).toEqual(first)
    expect(await waitingJobs('send-mail')).toEqual(mails)
  })

  test('not again when it is edited', async () => {
    const { answer } = await anOldThread()
    await editAnswer(act('papercut', later(monday, '61m')), { answerId: answer, text: 'Leave it.' })
    expect(await tellAll()).toBe(0)
  })

  test('not when its author took it back before, and no more when they do after', async () => {
    const { id } = await aThread()
    const gone = await anAnswer(id, { at: later(monday, '1h') })
    await deleteAnswer(act('papercut', later(monday, '61m')), { answerId: gone })
    await tellAll()
    expect(await told()).toEqual([])
    const answer = await anAnswer(id, { at: later(monday, '2h') })
    await tellAll()
    expect(await told()).toHaveLength(1)
    await deleteAnswer(act('papercut', later(monday, '121m')), { answerId: answer })
    expect(await told()).toEqual([])
  })

  test('taken back while it is being told, it leaves no notice', async () => {
    const { id } = await aThread()
    for (const name of ['birch', 'marrow', 'oduya', 'lowtide'] as const) await follow(id, name)
    const answerId = await anAnswer(id)
    await Promise.all([tellAll(), deleteAnswer(act('papercut', later(monday, '61m')), { answerId })])
    expect(await told()).toEqual([])
  })

  test('not to who has read so far already: their notice is read, and not mailed', async () => {
    const { id } = await aThread()
    await anAnswer(id, { at: later(monday, '1h') })
    await markAsRead({ userId: member('nettlesoup').id, questionId: id, through: later(monday, '1h') })
    await tellAll()
    expect(await db().notice.findFirst()).toMatchObject({ kind: 'answer', readAt: now })
    expect(await waitingJobs('send-mail')).toEqual([])
  })

  test('not to members who are banned or have left', async () => {
    const { id } = await anOldThread()
    await follow(id, 'birch')
    await db().user.update({ where: { id: member('birch').id }, data: { bannedAt: now } })
    await db().user.update({ where: { id: member('papercut').id }, data: { leftAt: now } })
    try {
      await anAnswer(id, { by: 'marrow' })
      await tellAll()
      expect(await told()).toEqual(['answer to nettlesoup'])
    } finally {
      await db().user.updateMany({ data: { bannedAt: null, leftAt: null } })
    }
  })
})

describe('each member is told as they chose', () => {
  const prefer = (delivery: 'off' | 'site' | 'digest' | 'mail') =>
    db().noticePreference.create({ data: { userId: member('nettlesoup').id, kind: 'answer', delivery } })

  async function anAnsweredThread() {
    const { id } = await aThread()
    await anAnswer(id)
    await tellAll()
  }

  test('by a mail at once, which its cause names', async () => {
    await prefer('mail')
    await anAnsweredThread()
    const { id, answerId, userId } = await db().notice.findFirstOrThrow()
    expect(await waitingJobs('send-mail')).toEqual([
      { key: `notice:${userId}:answer:${answerId}`, letter: { kind: 'notice', noticeId: id } },
    ])
  })

  test('on the site alone', async () => {
    await prefer('site')
    await anAnsweredThread()
    expect(await db().notice.findFirst()).toMatchObject({ delivery: 'site' })
    expect(await waitingJobs('send-mail')).toEqual([])
  })

  test('in a digest, which is then looked for on their next morning', async () => {
    await prefer('digest')
    await db().user.update({
      where: { id: member('nettlesoup').id },
      data: { digestRhythm: 'daily', timeZone: 'America/New_York' },
    })
    await anAnsweredThread()
    expect(await waitingJobs('send-mail')).toEqual([])
    const { digestDueAt } = await db().user.findUniqueOrThrow({ where: { id: member('nettlesoup').id } })
    expect(digestDueAt).toEqual(new Date('2026-09-18T12:00:00Z'))
  })

  test('or not at all', async () => {
    await prefer('off')
    await anAnsweredThread()
    expect(await told()).toEqual([])
  })
})

describe('nobody is told of what somebody does whom they have muted', () => {
  const mute = (by: CastName, whom: CastName, on = true) => setMute(act(by, now), { name: whom, on })

  test('be it an answer, an update, a credit or a mark', async () => {
    const { id, answer } = await anOldThread()
    await mute('papercut', 'nettlesoup')
    await mute('nettlesoup', 'marrow')
    await anAnswer(id, { by: 'marrow' })
    await aFollowUp(id, { helped: [answer] })
    await setBest(act('nettlesoup', now), { answerId: answer, on: true })
    await tellAll()
    expect(await told()).toEqual(['thread_answer to papercut', 'follow_up to marrow'])
  })

  test('and what they have not read of it yet goes, while the rest stays', async () => {
    const { id } = await anOldThread()
    await anAnswer(id, { by: 'marrow' })
    await anAnswer(id, { by: 'birch' })
    await tellAll()
    await mute('nettlesoup', 'marrow')
    const left = await db().notice.findMany({ where: { userId: member('nettlesoup').id } })
    expect(left.map(({ actorId }) => actorId)).toEqual([member('birch').id])
  })

  test('until they take it back', async () => {
    const { id } = await anOldThread()
    await mute('nettlesoup', 'marrow')
    await mute('nettlesoup', 'marrow', false)
    await anAnswer(id, { by: 'marrow' })
    await tellAll()
    expect(await told()).toContain('answer to nettlesoup')
  })

  test('and nobody can mute themselves', async () => {
    await expect(mute('birch', 'birch')).rejects.toMatchObject({ reason: 'own-mute' })
  })
})

test('history that is loaded tells nobody, and still subscribes', async () => {
  await withoutJobs(async () => {
    const { id } = await aThread()
    await anAnswer(id)
  })
  expect(await tellAll()).toBe(0)
  expect(await db().subscription.count()).toBe(2)
})
