import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { deleteAnswer, editAnswer } from '@/lib/answers/commands'
import { setBest } from '@/lib/best-answers/commands'
import { closeDatabase, db } from '@/lib/db'
import { editFollowUp } from '@/lib/follow-ups/commands'
import { withoutJobs } from '@/lib/jobs/commands'
import { setMute } from '@/lib/mutes/commands'
import { subscribe } from '@/lib/subscriptions/commands'
import type { Scope } from '@/lib/subscriptions/scope'
import type { CastName } from '@/prisma/cast/members'
import {
  act,
  aFollowUp,
  anAnswer,
  aThread,
  aTurn,
  emptyStage,
  later,
  member,
  monday,
} from '@/prisma/cast/scene'
import { doJobs, waitingJobs } from '@/scripts/testing/jobs'
import { markAsRead } from '../read-marks/commands'
import { tell } from './tell-commands'

beforeEach(emptyStage)
afterAll(closeDatabase)

const now = later(monday, '200d')
const tellAll = () => doJobs('tell', (happened) => tell(now, happened))

/** Who was told what: `answer to nettlesoup`. */
async function told() {
  const rows = await db().notice.findMany({
    select: { kind: true, user: { select: { name: true } } },
    orderBy: [{ userId: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ kind, user }) => `${kind} to ${user.name}`)
}

const follow = (questionId: number, by: CastName, scope: Scope = 'everything') =>
  subscribe(act(by, monday), { questionId, scope })

/** A thread by nettlesoup in which papercut has answered, and everybody has been told. */
async function anOldThread() {
  const { id } = await aThread()
  const answer = await anAnswer(id)
  await tellAll()
  await db().notice.deleteMany()
  return { id, answer }
}

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

describe('an update is told', () => {
  test('to those who follow everything or only the ending', async () => {
    const { id } = await anOldThread()
    await follow(id, 'birch', 'ending')
    await follow(id, 'marrow', 'none')
    await aFollowUp(id)
    await tellAll()
    expect((await told()).toSorted()).toEqual(['follow_up to birch', 'follow_up to papercut'])
  })

  test('to those whom it credits as that, and not once more as followers', async () => {
    const { id, answer } = await anOldThread()
    const tried = await anAnswer(id, { by: 'birch', at: later(monday, '2h') })
    await tellAll()
    await db().notice.deleteMany()
    await follow(id, 'marrow')
    await aFollowUp(id, { helped: [answer], didNotHelp: [tried] })
    await tellAll()
    expect((await told()).toSorted()).toEqual([
      'credited to birch',
      'credited to papercut',
      'follow_up to marrow',
    ])
  })

  test('to those whom it credits even when they do not follow the thread', async () => {
    const { id, answer } = await anOldThread()
    await follow(id, 'papercut', 'none')
    await aFollowUp(id, { helped: [answer] })
    await tellAll()
    expect(await told()).toEqual(['credited to papercut'])
  })

  test('as an update to followers who do not want to hear of credits', async () => {
    const { id, answer } = await anOldThread()
    await db().noticePreference.create({
      data: { userId: member('papercut').id, kind: 'credited', delivery: 'off' },
    })
    await aFollowUp(id, { helped: [answer] })
    await tellAll()
    expect(await told()).toEqual(['follow_up to papercut'])
  })

  test('once to somebody of whom it credits two answers', async () => {
    const { id, answer } = await anOldThread()
    const second = await anAnswer(id, { at: later(monday, '2h') })
    await tellAll()
    await db().notice.deleteMany()
    await aFollowUp(id, { helped: [answer], didNotHelp: [second] })
    await tellAll()
    expect(await told()).toEqual(['credited to papercut'])
  })

  test('not again when it is edited, and never to the asker', async () => {
    const { id } = await anOldThread()
    const followUpId = await aFollowUp(id)
    await tellAll()
    const { questionId: _, submissionId: __, ...turn } = aTurn(id, { text: 'I stayed.' })
    await editFollowUp(act('nettlesoup', later(monday, '121d')), { followUpId, ...turn })
    expect(await tellAll()).toBe(0)
    expect(await told()).toEqual(['follow_up to papercut'])
  })
})

describe('a credit that is added by editing is told', () => {
  async function addCredit(scope: Scope) {
    const { id, answer } = await anOldThread()
    await follow(id, 'papercut', scope)
    const followUpId = await aFollowUp(id)
    await tellAll()
    const { questionId: _, submissionId: __, ...turn } = aTurn(id, { helped: [answer] })
    await editFollowUp(act('nettlesoup', later(monday, '120d')), { followUpId, ...turn })
    await tellAll()
  }

  test('to whom it credits, who had not heard of the update', async () => {
    await addCredit('none')
    expect(await told()).toEqual(['credited to papercut'])
  })

  test('and not to who had heard of it', async () => {
    await addCredit('everything')
    expect(await told()).toEqual(['follow_up to papercut'])
  })
})

describe('a best-answer mark is told', () => {
  const mark = (answerId: number, on: boolean) => setBest(act('nettlesoup', now), { answerId, on })

  test('to the author of the answer, followers or not, and to nobody else', async () => {
    const { id, answer } = await anOldThread()
    await follow(id, 'birch')
    await follow(id, 'papercut', 'none')
    await mark(answer, true)
    await mark(answer, true)
    expect(await tellAll()).toBe(1)
    expect(await told()).toEqual(['best to papercut'])
  })

  test('no more when it is taken away, before or after', async () => {
    const { answer } = await anOldThread()
    await mark(answer, true)
    await mark(answer, false)
    await tellAll()
    expect(await told()).toEqual([])
    await mark(answer, true)
    await tellAll()
    expect(await told()).toEqual(['best to papercut'])
    await mark(answer, false)
    expect(await told()).toEqual([])
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
