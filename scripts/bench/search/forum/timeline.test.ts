import { expect, test } from 'vitest'
import { forumOf, opened, present } from './forum'
import { answerOf, followUpOf, questionIdOf, threadOf } from './threads'
import { timelineOf, type Writing } from './timeline'

const forum = forumOf(1000)
const timeline = timelineOf(forum)
const everything = [...timeline.between(0, timeline.length)]

function writtenAt({ kind, thread, number }: Writing): number {
  if (kind === 'answer') return answerOf(forum, thread, number).at
  return kind === 'follow_up' ? followUpOf(thread, number).at : thread.askedAt
}

test('passages are in the order of writing, from the opening to the present', () => {
  const times = everything.map(writtenAt)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(times[0]).toBeGreaterThanOrEqual(opened)
  expect(times.at(-1)).toBeLessThan(present)
  expect(everything.map(({ passageId }) => passageId)).toEqual(times.map((_, index) => index + 1))
})

test('ids of each kind are given out in the order of writing, without a gap', () => {
  for (const kind of ['question', 'answer', 'follow_up']) {
    const ids = everything.filter((writing) => writing.kind === kind).map(({ id }) => id)
    expect(ids).toEqual(ids.map((_, index) => index + 1))
  }
})

test('the id of a question is the one that its answers name', () => {
  const questions = everything.filter(({ kind }) => kind === 'question')
  expect(questions).toHaveLength(forum.questions)
  for (const { id, thread } of questions) expect(id).toBe(questionIdOf(thread))
})

test('every text that is written by now is there once, and nothing answers before it is asked', () => {
  const keys = everything.map(({ kind, thread, number }) => `${kind} ${thread.number} ${number}`)
  expect(new Set(keys).size).toBe(keys.length)
  const threads = Array.from({ length: forum.questions }, (_, number) => threadOf(forum, number))
  const answers = threads.flatMap((thread) =>
    Array.from({ length: thread.answers }, (_, number) => answerOf(forum, thread, number)),
  )
  expect(everything.filter(({ kind }) => kind === 'answer')).toHaveLength(
    answers.filter(({ at }) => at < present).length,
  )
  for (const writing of everything) expect(writtenAt(writing)).toBeGreaterThanOrEqual(writing.thread.askedAt)
})

test('no answer is later than its thread is open, and none but a reply is the asker’s', () => {
  const answers = everything.filter(({ kind }) => kind === 'answer')
  for (const { thread, number } of answers) {
    const { at, byAsker, authorId } = answerOf(forum, thread, number)
    expect(at).toBeLessThan(thread.closesAt)
    expect(authorId === thread.askerId).toBe(byAsker)
  }
})

test('there are ten answers to a question, and every third question has an update', () => {
  const count = (kind: string) => everything.filter((writing) => writing.kind === kind).length
  expect(Math.abs(count('answer') / forum.questions - 10)).toBeLessThan(1)
  expect(Math.abs(count('follow_up') / forum.questions - 0.3)).toBeLessThan(0.1)
})

test('a part of the timeline is what stands there in the whole', () => {
  expect([...timeline.between(500, 600)]).toEqual(everything.slice(500, 600))
})
