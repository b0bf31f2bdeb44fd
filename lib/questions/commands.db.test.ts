import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { wrongCounters } from '@/lib/upkeep/counters'
import { act, aFollowUp, aQuestion, aThread, emptyStage, later, monday } from '@/prisma/cast/scene'
import { announced } from '@/scripts/testing/announced'
import { whileHeld } from '@/scripts/testing/held-lock'
import { ask, editQuestion } from './commands'
import { questionVersion } from './version'

beforeEach(emptyStage)
afterEach(async () => expect(await wrongCounters()).toEqual([]))

const questionCount = (slug: string) =>
  db()
    .category.findUniqueOrThrow({ where: { slug } })
    .then((category) => category.questionCount)
const tagCounts = async () =>
  Object.fromEntries((await db().tag.findMany()).map(({ name, questionCount }) => [name, questionCount]))

describe('asking', () => {
  test('keeps the question beside its HTML, open for 365 days', async () => {
    const { id, slug } = await aThread(
      {},
      { lead: 'It is *further* away and pays a little more.', more: '# More' },
    )
    expect(slug).toBe('whether-to-take-the-job-in-the-other-town')
    expect(await db().question.findUniqueOrThrow({ where: { id } })).toMatchObject({
      leadHtml: '<p>It is <em>further</em> away and pays a little more.</p>',
      moreHtml: '<h3>More</h3>',
      createdAt: monday,
      closesAt: later(monday, '365d'),
      editedAt: null,
      outcome: null,
    })
  })

  test('counts in its category, its tags and for its asker', async () => {
    await aThread({}, { tags: ['jobs', 'moving'] })
    await aThread({ asker: 'papercut' }, { tags: ['jobs'] })
    expect(await questionCount('work-and-money')).toBe(2)
    expect(await tagCounts()).toEqual({ jobs: 2, moving: 1 })
  })

  test('in a category that does not exist is refused, and nothing is kept', async () => {
    const asking = aThread({}, { category: 'nowhere', tags: ['jobs'] })
    await expect(asking).rejects.toMatchObject({ reason: 'input', fields: { category: expect.any(String) } })
    expect(await db().question.count()).toBe(0)
    expect(await tagCounts()).toEqual({})
  })

  test('a third time within seven days is refused; at the instant when the first is seven days old it is taken', async () => {
    await aThread()
    await aThread({ askedAt: later(monday, '1d') })
    const aWeekLater = later(monday, '7d')
    await expect(aThread({ askedAt: new Date(aWeekLater.getTime() - 1) })).rejects.toMatchObject({
      reason: 'ask-limit',
      message:
        'You’ve asked two questions this week. You can ask again on Monday, March 9, at 9:00 AM (UTC).',
    })
    await aThread({ asker: 'papercut' })
    await aThread({ askedAt: aWeekLater })
    expect(await db().question.count()).toBe(4)
  })

  test('at once in three windows is refused in one of them', async () => {
    const asking = await Promise.allSettled([aThread(), aThread(), aThread()])
    expect(asking.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    expect(asking.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { reason: 'ask-limit' },
    })
  })

  test('the same submission twice is one question, and the same answer to both', async () => {
    const form = aQuestion({ tags: ['jobs'] })
    const first = await ask(act('nettlesoup', monday), form)
    expect(await ask(act('nettlesoup', later(monday, '1m')), form)).toEqual(first)
    expect(await tagCounts()).toEqual({ jobs: 1 })
  })

  test('the same submission at once is one question, and does not use up the limit', async () => {
    const form = aQuestion()
    const [one, ...others] = await Promise.all([1, 2, 3, 4].map(() => ask(act('nettlesoup', monday), form)))
    expect(others).toEqual([one, one, one])
    expect(await db().question.count()).toBe(1)
    await aThread()
  })

  test('a submission that has posted another question is refused with what differs, and changes nothing', async () => {
    const form = aQuestion({ tags: ['jobs', 'moving'] })
    const { id, slug } = await ask(act('nettlesoup', monday), form)
    const other = { ...form, tags: ['moving', 'jobs'], lead: 'It is further away, and pays what mine does.' }
    await expect(ask(act('nettlesoup', later(monday, '1m')), other)).rejects.toMatchObject({
      reason: 'other-text',
      told: { there: { href: `/q/${id}/${slug}`, parts: [{ label: 'Question', text: form.lead }] } },
    })
    expect(await db().question.findMany()).toMatchObject([{ lead: form.lead }])
  })

  test('a submission sent again gives its question, though that was edited since', async () => {
    const form = aQuestion()
    const first = await ask(act('nettlesoup', monday), form)
    const { submissionId: _, ...fields } = { ...form, more: 'There is no hurry.' }
    await editQuestion(act('nettlesoup', later(monday, '1m')), { questionId: first.id, ...fields })
    expect(await ask(act('nettlesoup', later(monday, '2m')), form)).toEqual(first)
  })

  test('a submission sent again gives its question where the text alone is known, as it is of questions from before', async () => {
    const form = aQuestion({ tags: ['moving', 'jobs'], knowsBy: new Date('2026-05-01') })
    const first = await ask(act('nettlesoup', monday), form)
    await db().question.updateMany({ data: { sentDigest: null } })
    expect(await ask(act('nettlesoup', later(monday, '2m')), form)).toEqual(first)
    const other = { ...form, more: 'There is no hurry.' }
    await expect(ask(act('nettlesoup', later(monday, '2m')), other)).rejects.toMatchObject({
      reason: 'other-text',
    })
  })

  test('the same submission id of somebody else is another question', async () => {
    const form = aQuestion()
    const one = await ask(act('nettlesoup', monday), form)
    expect((await ask(act('papercut', monday), form)).id).not.toBe(one.id)
  })

  test('with the same new tags at once does not wait in a circle', async () => {
    const tags = ['zz', 'aa', 'mm', 'bb']
    const askers = ['nettlesoup', 'papercut', 'birch', 'marrow'] as const
    await Promise.all(
      askers.map((asker, i) => aThread({ asker }, { tags: i % 2 ? tags : tags.toReversed() })),
    )
    expect(await tagCounts()).toEqual({ aa: 4, bb: 4, mm: 4, zz: 4 })
  })
})

describe('editing a question', () => {
  const edit = (id: number, at: Date, change: Parameters<typeof aQuestion>[0] = {}) => {
    const { submissionId: _, ...fields } = aQuestion(change)
    return editQuestion(act('nettlesoup', at), { questionId: id, ...fields })
  }

  test.each([
    ['in its first minute leaves no trace', '1m', null],
    ['later leaves one', '2m', later(monday, '2m')],
    ['is taken one minute longer than the form shows', '61m', later(monday, '61m')],
  ] as const)('%s', async (_rule, wait, editedAt) => {
    const { id } = await aThread()
    await edit(id, later(monday, wait), { title: 'Whether to take the other job' })
    expect(await db().question.findUniqueOrThrow({ where: { id } })).toMatchObject({
      title: 'Whether to take the other job',
      slug: 'whether-to-take-the-other-job',
      editedAt,
    })
  })

  test('after its window is refused, and nothing changes', async () => {
    const { id } = await aThread({}, { tags: ['jobs'] })
    const before = await db().question.findUniqueOrThrow({ where: { id } })
    const tooLate = new Date(later(monday, '61m').getTime() + 1)
    await expect(edit(id, tooLate, { tags: ['other'] })).rejects.toMatchObject({ reason: 'edit-window' })
    expect(await db().question.findUniqueOrThrow({ where: { id } })).toEqual(before)
  })

  test('that began from an older version is refused with what differs, and then may replace it', async () => {
    const form = aQuestion({ tags: ['jobs', 'moving'] })
    const { id: questionId } = await ask(act('nettlesoup', monday), form)
    const { submissionId: _, ...began } = form
    const save = (change: Partial<typeof began>, from: string) =>
      editQuestion(act('nettlesoup', later(monday, '1m')), { questionId, ...began, ...change, began: from })
    const [older, newer] = [questionVersion(began), questionVersion({ ...began, more: 'There is no hurry.' })]
    for (let times = 0; times < 2; times++) await save({ more: 'There is no hurry.' }, older)
    await expect(save({ more: 'They want to know soon.' }, older)).rejects.toMatchObject({
      reason: 'edited-meanwhile',
      told: {
        there: { parts: [{ label: 'More inside', text: 'There is no hurry.' }] },
        hidden: { began: newer },
      },
    })
    await save({ more: 'They want to know soon.' }, newer)
    expect(await db().question.findMany()).toMatchObject([{ more: 'They want to know soon.' }])
  })

  test('by anybody else is refused', async () => {
    const { id } = await aThread()
    const { submissionId: _, ...fields } = aQuestion()
    for (const name of ['papercut', 'pilar', 'hanne'] as const)
      await expect(editQuestion(act(name, monday), { questionId: id, ...fields })).rejects.toMatchObject({
        reason: 'not-yours',
      })
  })

  test('that is not there is refused', async () => {
    await expect(edit(2_147_483_647, monday)).rejects.toMatchObject({ reason: 'missing' })
  })

  test('into another category moves its counts and its follow-ups’ outcomes', async () => {
    const { id } = await aThread()
    await aFollowUp(id, { at: later(monday, '5m'), outcome: 'too_early' })
    await aFollowUp(id, { at: later(monday, '6m'), outcome: 'partly' })
    await edit(id, later(monday, '10m'), { category: 'travel' })
    expect((await announced()).at(-1)).toEqual(
      expect.arrayContaining(['category:work-and-money', 'category:travel']),
    )
    expect([await questionCount('work-and-money'), await questionCount('travel')]).toEqual([0, 1])
    const tallies = await db().outcomeTally.findMany({
      where: { count: { gt: 0 } },
      include: { category: true },
    })
    expect(tallies.map(({ category, outcome, count }) => [category.slug, outcome, count]).sort()).toEqual([
      ['travel', 'partly', 1],
      ['travel', 'too_early', 1],
    ])
  })

  test('of two questions that exchange their tags at once, both are changed and counted', async () => {
    const one = await aThread({}, { tags: ['jobs', 'moving'] })
    const two = await aThread({}, { tags: ['family', 'money'] })
    const at = later(monday, '10m')
    await Promise.all([
      edit(one.id, at, { tags: ['family', 'money'] }),
      edit(two.id, at, { tags: ['jobs', 'moving'] }),
    ])
    expect(await tagCounts()).toEqual({ family: 1, jobs: 1, money: 1, moving: 1 })
  })

  test('takes tags away, adds others and makes the pages of all of them stale', async () => {
    const { id } = await aThread({}, { tags: ['jobs', 'moving'] })
    await edit(id, later(monday, '10m'), { tags: ['moving', 'family'] })
    const stale = ['tag:jobs', 'tag:moving', 'tag:family']
    expect((await announced()).at(-1)).toEqual(expect.arrayContaining(stale))
    expect(await tagCounts()).toEqual({ jobs: 0, moving: 1, family: 1 })
  })

  test('two questions into each other’s categories at once both succeed', async () => {
    const one = await aThread({}, { category: 'travel' })
    const two = await aThread({}, { category: 'education' })
    const lock = `SELECT 1 FROM "Category" WHERE "slug" IN ('travel', 'education') FOR NO KEY UPDATE`
    const ended = await whileHeld(lock, [
      () => edit(one.id, later(monday, '5m'), { category: 'education' }),
      () => edit(two.id, later(monday, '5m'), { category: 'travel' }),
    ])
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  })
})
