import { beforeEach, describe, expect, test } from 'vitest'
import { deleteAnswer } from '@/lib/answers/commands'
import { editFollowUp } from '@/lib/follow-ups/commands'
import { editQuestion } from '@/lib/questions/commands'
import {
  act,
  aFollowUp,
  anAnswer,
  aQuestion,
  aThread,
  aTurn,
  emptyStage,
  later,
  monday,
} from '@/prisma/cast/scene'
import { atomComplaints, readFeed } from '@/scripts/testing/atom'
import type { FeedDocument } from './document'
import { firstDay } from './identity'
import { memberFeed } from './member-queries'
import { categoryFeed, newestFeed, tagFeed, updatesFeed } from './queries'
import { endingFeed, threadFeed } from './thread-queries'

beforeEach(emptyStage)

const key = (id: string | null) => id?.split(':').at(-1)

async function read(found: FeedDocument | null) {
  expect(found).not.toBeNull()
  const xml = found?.xml ?? ''
  expect(await atomComplaints(xml)).toEqual([])
  const { items, ...feed } = readFeed(xml)
  return { ...feed, items, keys: items.map(({ id }) => key(id)), changedAt: found?.changedAt }
}

describe('a feed of questions', () => {
  test('has the newest first, and only those of its place', async () => {
    const work = await aThread({}, { tags: ['jobs'] })
    const travel = await aThread(
      { askedAt: later(monday, '1d') },
      { category: 'travel', tags: ['jobs', 'boats'] },
    )
    const [first, second] = [`question/${travel.id}`, `question/${work.id}`]
    expect((await read(await newestFeed())).keys).toEqual([first, second])
    expect((await read(await categoryFeed('travel'))).keys).toEqual([first])
    expect((await read(await tagFeed('jobs'))).keys).toEqual([first, second])
    expect((await read(await tagFeed('boats'))).keys).toEqual([first])
  })

  test('has the newest fifty', async () => {
    const ids: number[] = []
    for (let n = 0; n <= 50; n++) {
      const { id } = await aThread({ asker: 'nettlesoup', askedAt: later(monday, `${n * 7}d`) })
      ids.push(id)
    }
    const { keys } = await read(await newestFeed())
    expect(keys).toEqual(
      ids
        .toReversed()
        .slice(0, 50)
        .map((id) => `question/${id}`),
    )
  })

  test('without a question is as old as the feeds', async () => {
    for (const feed of [await newestFeed(), await updatesFeed(), await categoryFeed('travel')])
      expect(await read(feed)).toMatchObject({ keys: [], updated: `${firstDay}T00:00:00.000Z` })
  })

  test('of a place that is not there is none', async () => {
    expect(await categoryFeed('nowhere')).toBeNull()
    expect(await tagFeed('nothing')).toBeNull()
    expect(await memberFeed('nobody')).toBeNull()
    expect(await threadFeed(1)).toBeNull()
    expect(await endingFeed(0)).toBeNull()
  })

  test('says of a question how it turned out, and is new for that', async () => {
    const { id } = await aThread()
    await aFollowUp(id, { outcome: 'did_not' })
    const { updated, items } = await read(await newestFeed())
    expect(updated).toBe(later(monday, '121d').toISOString())
    expect(items[0]?.categories.map(({ term }) => term)).toEqual(['work-and-money', 'did-not'])
    expect(items[0]?.content).toContain('Did not work out, 4 months later')
  })
})

test('an edit changes the words and the address of a question, and never its id', async () => {
  const { id } = await aThread()
  const before = await read(await newestFeed())
  const edit = { ...aQuestion({ title: 'Whether to take a job on a boat', tags: ['boats'] }), questionId: id }
  await editQuestion(act('nettlesoup', later(monday, '30m')), edit)
  const after = await read(await newestFeed())
  expect(after.keys).toEqual(before.keys)
  expect(after.items[0]).toMatchObject({
    title: 'Whether to take a job on a boat',
    url: `http://localhost:3000/q/${id}/whether-to-take-a-job-on-a-boat`,
    published: monday.toISOString(),
    updated: later(monday, '30m').toISOString(),
  })
})

test('an edit that nobody could have noticed is no news, but who asks by time is sent it', async () => {
  const { id } = await aThread()
  const { submissionId: _, ...fields } = aQuestion({ lead: 'It is nearer than mine, and it pays more.' })
  const seconds = new Date(monday.getTime() + 30_000)
  await editQuestion(act('nettlesoup', seconds), { ...fields, questionId: id })
  const { updated, changedAt, items } = await read(await newestFeed())
  expect(items[0]?.content).toContain('nearer than mine')
  expect(updated).toBe(monday.toISOString())
  expect(changedAt).toEqual(seconds)
})

describe('the feed of a thread', () => {
  test('has all that was posted to it, the newest first, with who wrote it', async () => {
    const { id } = await aThread()
    const answer = await anAnswer(id, { text: 'Take it, *now*.' })
    const reply = await anAnswer(id, { by: 'nettlesoup', at: later(monday, '2h') })
    const update = await aFollowUp(id, { helped: [answer] })
    const { keys, items, updated } = await read(await threadFeed(id))
    expect(keys).toEqual([`update/${update}`, `answer/${reply}`, `answer/${answer}`, `question/${id}`])
    expect(items.map(({ authors }) => authors[0]?.name)).toEqual([
      'nettlesoup',
      'nettlesoup',
      'papercut',
      'nettlesoup',
    ])
    expect(items[0]?.content).toContain('The asker says this helped')
    expect(items[2]?.content).toContain('<p>Take it, <em>now</em>.</p>')
    expect(items.map(({ categories }) => categories.at(-1)?.term)).toEqual(Array(4).fill('worked-out'))
    expect(updated).toBe(later(monday, '121d').toISOString())
  })

  test('keeps the place of an answer that was removed, with the reason and without its author', async () => {
    const { id } = await aThread()
    const answer = await anAnswer(id)
    await deleteAnswer(act('papercut', later(monday, '64m')), { answerId: answer })
    const { items } = await read(await threadFeed(id))
    expect(items[0]).toMatchObject({
      title: 'Answer removed: Whether to take the job in the other town',
      content: '<p>Answer deleted by its author.</p>',
      updated: later(monday, '64m').toISOString(),
      authors: [{ name: 'Hindsight' }],
    })
    expect((await read(await memberFeed('papercut'))).keys).toEqual([])
  })

  test('has the newest of a long thread, and always the question', async () => {
    const { id } = await aThread()
    const ids: number[] = []
    for (let n = 0; n < 101; n++) ids.push(await anAnswer(id, { at: new Date(monday.getTime() + n * 1000) }))
    const { keys } = await read(await threadFeed(id))
    expect(keys).toHaveLength(100)
    expect(keys[0]).toBe(`answer/${ids.at(-1)}`)
    expect(keys.at(-2)).toBe(`answer/${ids[2]}`)
    expect(keys.at(-1)).toBe(`question/${id}`)
  })
})

describe('the feed of an ending', () => {
  test('has nothing until the asker comes back, and is as old as the question', async () => {
    const { id } = await aThread()
    await anAnswer(id)
    expect(await read(await endingFeed(id))).toMatchObject({ keys: [], updated: monday.toISOString() })
  })

  test('has only the updates, each with its own outcome, the same as everywhere else', async () => {
    const { id } = await aThread()
    await anAnswer(id)
    const first = await aFollowUp(id, { outcome: 'too_early', at: later(monday, '10d') })
    const second = await aFollowUp(id, { outcome: 'partly', at: later(monday, '40d') })
    const { keys, items } = await read(await endingFeed(id))
    expect(keys).toEqual([`update/${second}`, `update/${first}`])
    expect(items.map(({ title }) => title?.split(':')[0])).toEqual([
      'Partly worked out, 5 weeks later',
      'Too early to tell, 10 days later',
    ])
    expect(items.map(({ categories }) => categories.at(-1)?.term)).toEqual(['partly', 'too-early'])
    expect((await read(await updatesFeed())).items).toEqual(items)
  })

  test('is new again when an update is edited', async () => {
    const { id } = await aThread()
    const followUpId = await aFollowUp(id)
    const edited = later(later(monday, '121d'), '3m')
    const { questionId: _, submissionId: __, ...turn } = aTurn(id, { text: 'I took it, and left again.' })
    await editFollowUp(act('nettlesoup', edited), { followUpId, ...turn })
    expect(await read(await endingFeed(id))).toMatchObject({
      updated: edited.toISOString(),
      changedAt: edited,
    })
  })
})

test('the feed of a member has their questions, answers and updates, not their replies', async () => {
  const own = await aThread()
  await anAnswer(own.id, { by: 'nettlesoup', at: later(monday, '2h') })
  const other = await aThread({ asker: 'birch', askedAt: later(monday, '1d') })
  const answer = await anAnswer(other.id, { by: 'nettlesoup', at: later(monday, '2d') })
  const update = await aFollowUp(own.id)
  await aFollowUp(other.id, { by: 'birch' })
  const { keys, items } = await read(await memberFeed('nettlesoup'))
  expect(keys).toEqual([`update/${update}`, `answer/${answer}`, `question/${own.id}`])
  expect(new Set(items.map(({ authors }) => authors[0]?.name))).toEqual(new Set(['nettlesoup']))
})
