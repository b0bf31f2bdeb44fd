import { afterAll, beforeEach, expect, test } from 'vitest'
import { deleteAnswer } from '@/lib/answers/commands'
import { closeDatabase, db } from '@/lib/db'
import { mailEveryAnswer } from '@/lib/subscriptions/commands'
import { act, anAnswer, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { waitingJobs } from '@/scripts/testing/jobs'
import { standing } from '@/scripts/testing/reading'
import { now, tellAll } from '@/scripts/testing/telling'
import { markAsRead } from '../read-marks/commands'
import { noticeLetter } from './letters'

let id = 0

beforeEach(async () => {
  await emptyStage()
  id = (await aThread()).id
})
afterAll(closeDatabase)

const asker = () => member('nettlesoup').id
const answerers = ['papercut', 'birch', 'marrow', 'oduya', 'lowtide', 'hanne'] as const

async function answersCome(from = 0, to: number = answerers.length) {
  for (const [nth, by] of answerers.entries())
    if (nth >= from && nth < to) await anAnswer(id, { by, at: later(monday, `${nth + 1}h`) })
  await tellAll()
}

/** How each answer was told to the asker, the first at first. */
const deliveries = async () =>
  (await db().notice.findMany({ where: { userId: asker() }, orderBy: { id: 'asc' } })).map(
    ({ delivery }) => delivery,
  )

const rest = Array<string>(5).fill('digest')
const everyByMail = Array<string>(6).fill('mail')

const prefer = (delivery: 'mail' | 'site') =>
  db().noticePreference.create({ data: { userId: asker(), kind: 'answer', delivery } })

const setEvery = (every: '1' | '0') => mailEveryAnswer(act('nettlesoup', monday), { questionId: id, every })

test('the first answer is mailed, and the others wait for the digest', async () => {
  await answersCome()
  expect(await deliveries()).toEqual(['mail', ...rest])
  expect(await waitingJobs('send-mail')).toHaveLength(1)
  const { digestDueAt } = await db().user.findUniqueOrThrow({ where: { id: asker() } })
  expect(digestDueAt).not.toBeNull()
})

test('each thread has a first answer of its own', async () => {
  await answersCome(0, 2)
  id = (await aThread({ askedAt: later(monday, '1m') }, { title: 'Whether to take the boat' })).id
  await answersCome(0, 2)
  expect(await deliveries()).toEqual(['mail', 'digest', 'mail', 'digest'])
})

test('an answer that the asker has seen already is not the one that is mailed', async () => {
  await anAnswer(id, { at: later(monday, '1h') })
  await markAsRead({ userId: asker(), questionId: id, through: later(monday, '1h') })
  await answersCome(1)
  expect(await deliveries()).toEqual(['digest', 'mail', ...rest.slice(1)])
})

test('an answer that was mailed and then deleted was the first', async () => {
  const first = await anAnswer(id)
  await tellAll()
  const [mail] = await waitingJobs('send-mail')
  await db().mail.create({ data: { key: mail?.key ?? '', userId: asker(), sentAt: monday } })
  await deleteAnswer(act('papercut', later(monday, '61m')), { answerId: first })
  await answersCome(1, 2)
  expect(await deliveries()).toEqual(['digest'])
})

test('its mail says when the others come, and how to get each one by mail', async () => {
  await answersCome(0, 1)
  const { id: noticeId } = await db().notice.findFirstOrThrow()
  const text = 'turn on “Email me every answer” on the question’s page.'
  expect((await noticeLetter(now, { noticeId }))?.parts.at(-1)).toMatchObject({
    text: `Later answers will come in your weekly digest. To get each one by email, ${text}`,
  })
  await setEvery('1')
  expect((await noticeLetter(now, { noticeId }))?.parts.at(-1)).toMatchObject({ kind: 'quote' })
})

test('every answer is mailed to an asker who chose so in their settings', async () => {
  await prefer('mail')
  await answersCome()
  expect(await deliveries()).toEqual(everyByMail)
})

test('a thread can differ from the settings, either way, and go back to them', async () => {
  const mailsEvery = async () => (await standing('nettlesoup', id)).mailsEvery
  await setEvery('1')
  expect(await mailsEvery()).toBe(true)
  await answersCome(0, 3)
  await setEvery('0')
  await answersCome(3)
  expect(await deliveries()).toEqual(['mail', 'mail', 'mail', 'digest', 'digest', 'digest'])
  await prefer('mail')
  expect(await mailsEvery()).toBe(true)
  await setEvery('0')
  expect(await mailsEvery()).toBe(false)
  await setEvery('1')
  const { answersBy } = await db().subscription.findFirstOrThrow({ where: { userId: asker() } })
  expect(answersBy).toBeNull()
})

test('nobody but the asker chooses how the asker hears of answers', async () => {
  const others = mailEveryAnswer(act('papercut', monday), { questionId: id, every: '1' })
  await expect(others).rejects.toMatchObject({ reason: 'missing' })
})
