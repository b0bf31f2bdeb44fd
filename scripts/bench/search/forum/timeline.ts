import { type Forum, opened, present } from './forum'
import { answerOf, followUpOf, type Thread, threadOf } from './threads'

export const kinds = ['question', 'answer', 'follow_up'] as const
export type Kind = (typeof kinds)[number]

/**
 * Something that is written: the id of its passage, its id among those of its kind, and its number in its thread
 * among those of its kind, from 0.
 */
export type Writing = { passageId: number; kind: Kind; id: number; number: number; thread: Thread }

export type Timeline = {
  /** How many texts there are. */
  length: number
  /** Those from this position (0 is the first that was written) up to that one, without it. */
  between: (from: number, to: number) => Iterable<Writing>
}

// An instant and a slot share a number, which sorts fast; it stays below 2 ** 53.
const slots = 2 ** 24

/** Every text of the forum in the order of writing, so that ids are given out as the site would have. */
export function timelineOf(forum: Forum): Timeline {
  const firstSlots = new Uint32Array(forum.questions + 1)
  const kindOfSlot: number[] = []
  const keys: number[] = []
  const add = (at: number, kind: number) => {
    if (at < present) keys.push((at - opened) * slots + kindOfSlot.length)
    kindOfSlot.push(kind)
  }
  for (let number = 0; number < forum.questions; number++) {
    const thread = threadOf(forum, number)
    firstSlots[number] = kindOfSlot.length
    add(thread.askedAt, 0)
    for (let answer = 0; answer < thread.answers; answer++) add(answerOf(forum, thread, answer).at, 1)
    for (let update = 0; update < thread.followUps; update++) add(followUpOf(thread, update).at, 2)
  }
  firstSlots[forum.questions] = kindOfSlot.length

  const inOrder = Float64Array.from(keys).sort()
  const ids = new Uint32Array(inOrder.length)
  const given = [0, 0, 0]
  for (const [position, key] of inOrder.entries()) {
    const kind = kindOfSlot[key % slots] ?? 0
    ids[position] = given[kind] = (given[kind] ?? 0) + 1
  }

  function writingAt(position: number): Writing {
    const slot = (inOrder[position] ?? 0) % slots
    const thread = threadOf(forum, lastAtOrBefore(firstSlots, slot))
    const kind = kinds[kindOfSlot[slot] ?? 0] ?? 'question'
    const before = { question: 0, answer: 1, follow_up: 1 + thread.answers }[kind]
    const number = slot - (firstSlots[thread.number] ?? 0) - before
    return { passageId: position + 1, kind, id: ids[position] ?? 0, number, thread }
  }

  return {
    length: inOrder.length,
    *between(from, to) {
      for (let position = from; position < to; position++) yield writingAt(position)
    },
  }
}

/** The index of the greatest of these rising values that is not above this one. */
function lastAtOrBefore(values: Uint32Array, value: number): number {
  let [low, high] = [0, values.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((values[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
