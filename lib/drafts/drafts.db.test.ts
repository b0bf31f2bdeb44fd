import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { postAnswer } from '@/lib/answers/commands'
import { closeDatabase, db } from '@/lib/db'
import { postFollowUp } from '@/lib/follow-ups/commands'
import { ask } from '@/lib/questions/commands'
import { act, aQuestion, aThread, aTurn, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { discardDraft, keepDraft, mostDrafts } from './commands'
import { keepDraftInput } from './input'
import { draftsOf, questionDraft } from './queries'

const tuesday = later(monday, '1d')
const papercut = () => member('papercut')

const aDraft = (change: object = {}) =>
  keepDraftInput.parse({
    kind: 'question',
    submissionId: randomUUID(),
    fields: { title: 'Wheth' },
    ...change,
  })

const kept = (at = monday, change: object = {}) => keepDraft(act('papercut', at), aDraft(change))

const titles = async () => (await draftsOf(papercut().id)).map(({ fields }) => fields.title)

beforeEach(emptyStage)
afterAll(closeDatabase)

test('what is kept again under its submission is one draft, as it was last', async () => {
  const submissionId = randomUUID()
  await kept(monday, { submissionId })
  const again = await kept(tuesday, {
    submissionId,
    known: monday.getTime(),
    fields: { title: 'Whether to' },
  })
  expect(again).toEqual({ submissionId, savedAt: tuesday })
  expect(await titles()).toEqual(['Whether to'])
})

test('what another device has kept meanwhile stays, and this becomes a draft of its own', async () => {
  const submissionId = randomUUID()
  await kept(monday, { submissionId })
  await kept(later(monday, '1h'), {
    submissionId,
    known: monday.getTime(),
    fields: { title: 'On the phone' },
  })
  const other = await kept(tuesday, {
    submissionId,
    known: monday.getTime(),
    fields: { title: 'On the laptop' },
  })
  expect(other?.submissionId).not.toBe(submissionId)
  expect(await titles()).toEqual(['On the laptop', 'On the phone'])
})

test('what was saved but whose reply was lost can be sent again, and goes on from there', async () => {
  const submissionId = randomUUID()
  await kept(monday, { submissionId })
  const lost = { submissionId, known: monday.getTime(), fields: { tags: 'a', title: 'Whether' } }
  await kept(later(monday, '1h'), lost)
  const heard = await kept(tuesday, { ...lost, fields: { title: 'Whether', tags: 'a' } })
  expect(heard?.submissionId).toBe(submissionId)
  expect(await titles()).toEqual(['Whether'])
})

test('another server’s clock that runs behind hides nothing that it has kept', async () => {
  const submissionId = randomUUID()
  await kept(tuesday, { submissionId })
  await kept(monday, { submissionId, known: tuesday.getTime(), fields: { title: 'On the phone' } })
  await kept(tuesday, { submissionId, known: tuesday.getTime(), fields: { title: 'On the laptop' } })
  expect((await titles()).toSorted()).toEqual(['On the laptop', 'On the phone'])
})

test('a form whose first reply was lost says the same again, and goes on with its own draft', async () => {
  const submissionId = randomUUID()
  await kept(monday, { submissionId })
  const heard = await kept(tuesday, { submissionId })
  expect(heard).toEqual({ submissionId, savedAt: tuesday })
  const known = tuesday.getTime()
  await kept(later(tuesday, '1m'), { submissionId, known, fields: { title: 'Whether to take' } })
  expect(await titles()).toEqual(['Whether to take'])
})

test('a form that has forgotten what it began from neither replaces nor removes what is there', async () => {
  const submissionId = randomUUID()
  await kept(monday, { submissionId })
  expect(await kept(tuesday, { submissionId, fields: { title: '' } })).toBeNull()
  expect(await titles()).toEqual(['Wheth'])
  const own = await kept(tuesday, { submissionId, fields: { title: 'Something else' } })
  expect(own?.submissionId).not.toBe(submissionId)
  expect(await titles()).toEqual(['Something else', 'Wheth'])
})

test('a form that is emptied has no draft any more', async () => {
  const submissionId = randomUUID()
  await kept(monday, { submissionId })
  expect(
    await kept(tuesday, {
      submissionId,
      known: monday.getTime(),
      fields: { title: ' ', category: 'work-and-money' },
    }),
  ).toBeNull()
  expect(await titles()).toEqual([])
})

test('posting takes the draft away, and what is kept too late does not bring it back', async () => {
  const thread = await aThread()
  const drafts = { question: randomUUID(), answer: randomUUID(), follow_up: randomUUID() }
  const inThread = { questionId: thread.id, fields: { text: 'Take it.' } }
  const asker = { ...act('nettlesoup', monday) }
  await kept(monday, { submissionId: drafts.question })
  await kept(monday, { kind: 'answer', submissionId: drafts.answer, ...inThread })
  await keepDraft(asker, aDraft({ kind: 'follow_up', submissionId: drafts.follow_up, ...inThread }))

  await ask(act('papercut', tuesday), aQuestion({ submissionId: drafts.question }))
  await postAnswer(act('papercut', tuesday), {
    questionId: thread.id,
    submissionId: drafts.answer,
    text: 'Take it.',
  })
  await postFollowUp(act('nettlesoup', tuesday), aTurn(thread.id, { submissionId: drafts.follow_up }))
  expect(await db().draft.count()).toBe(0)

  const late = later(tuesday, '1h')
  const answer = { kind: 'answer', submissionId: drafts.answer, ...inThread }
  expect(await kept(late, answer)).toBeNull()
  const older = [{ submissionId: drafts.question }, { ...answer, fields: { text: 'Take' } }]
  for (const form of older)
    await expect(kept(late, form)).rejects.toMatchObject({ reason: 'posted-elsewhere' })
  expect(await db().draft.count()).toBe(0)
})

test('what is written on under a submission that another device has posted is a draft of its own', async () => {
  const { id: questionId } = await aThread()
  const submissionId = randomUUID()
  const form = { kind: 'answer', submissionId, questionId, known: monday.getTime() }
  await kept(monday, { ...form, fields: { text: 'Take it.' } })
  await postAnswer(act('papercut', tuesday), { questionId, submissionId, text: 'Take it.' })
  expect(await kept(tuesday, { ...form, anew: true, fields: { text: 'Take it. ' } })).toBeNull()
  const own = await kept(tuesday, { ...form, anew: true, fields: { text: 'Take it, or wait.' } })
  expect(own?.submissionId).not.toBe(submissionId)
  expect(await draftsOf(papercut().id)).toMatchObject([{ fields: { text: 'Take it, or wait.' } }])
})

test('an unfinished text is kept, though what was posted under its submission has no digest', async () => {
  const { id: questionId } = await aThread()
  const submissionId = randomUUID()
  await postAnswer(act('papercut', tuesday), { questionId, submissionId, text: 'Take it.' })
  await db().answer.updateMany({ data: { sentDigest: null } })
  const form = { kind: 'answer', submissionId, questionId, fields: { text: 'x'.repeat(90_000) } }
  await expect(kept(tuesday, form)).rejects.toMatchObject({ reason: 'posted-elsewhere' })
  expect(await kept(tuesday, { ...form, anew: true })).not.toBeNull()
})

test('nobody reads, changes or discards another’s draft', async () => {
  const submissionId = randomUUID()
  await kept(monday, { submissionId })
  const [draft] = await draftsOf(papercut().id)
  const hanne = act('hanne', tuesday)
  await keepDraft(hanne, aDraft({ submissionId, fields: { title: 'Hers' } }))
  await discardDraft(hanne, { draftId: draft?.id ?? 0 })
  expect(await titles()).toEqual(['Wheth'])
  expect(await questionDraft(papercut().id, submissionId)).toMatchObject({ fields: { title: 'Wheth' } })
})

test('a discarded draft is gone; twice is as good as once', async () => {
  await kept()
  const [draft] = await draftsOf(papercut().id)
  for (const _ of [1, 2]) await discardDraft(act('papercut', tuesday), { draftId: draft?.id ?? 0 })
  expect(await titles()).toEqual([])
})

test('posting and keeping at once leave no draft, whichever comes first', async () => {
  const { id: questionId } = await aThread()
  for (let round = 0; round < 5; round++) {
    const [answer, question] = [randomUUID(), randomUUID()]
    const text = `Take it. ${round}`
    await Promise.all([
      postAnswer(act('papercut', tuesday), { questionId, submissionId: answer, text }),
      kept(tuesday, { kind: 'answer', questionId, submissionId: answer, fields: { text } }),
      ask(act('hanne', later(tuesday, `${round * 30}d`)), aQuestion({ submissionId: question })),
      keepDraft(act('hanne', tuesday), aDraft({ submissionId: question })).catch(() => null),
    ])
  }
  expect(await db().draft.count()).toBe(0)
})

test('a draft in a thread that is not there is refused', async () => {
  await expect(
    kept(monday, { kind: 'answer', questionId: 1, fields: { text: 'Yes' } }),
  ).rejects.toMatchObject({
    reason: 'missing',
  })
})

test('there are at most fifty, and each of them can still be kept', async () => {
  const submissionId = randomUUID()
  await kept(monday, { submissionId })
  for (let i = 1; i < mostDrafts; i++) await kept()
  await expect(kept(tuesday)).rejects.toMatchObject({ reason: 'too-many-drafts' })
  expect(
    await kept(tuesday, { submissionId, known: monday.getTime(), fields: { title: 'Longer' } }),
  ).not.toBeNull()
})
