import { capital, prose } from './prose'
import { lognormal, type Random, randomFor } from './random'
import { stream } from './streams'
import { tagWord } from './tags'
import type { Thread } from './threads'
import { tellingIndex, wordsAbout } from './vocabulary'

// How much of a text is the words that its thread comes back to.
const topical = { title: 0.4, lead: 0.2, rest: 0.12 }
const topicSize = 12
const longestTitle = 140

/** The words that a thread comes back to, its tags first. */
function topicOf({ number, tagIds }: Thread): number[] {
  const random = randomFor(stream.topic, number)
  return [...tagIds.map(tagWord), ...Array.from({ length: topicSize }, () => tellingIndex(random))]
}

const about = (thread: Thread, share: number, random: Random) => wordsAbout(topicOf(thread), share, random)

export function titleOf(thread: Thread): string {
  const random = randomFor(stream.title, thread.number)
  const length = Math.max(4, Math.round(lognormal(random, 8, 0.3)))
  const words = Array.from({ length }, about(thread, topical.title, random))
  return `${capital(words.join(' ')).slice(0, longestTitle - 1)}?`
}

export function leadOf(thread: Thread): string {
  const random = randomFor(stream.lead, thread.number)
  const length = Math.min(150, Math.max(8, Math.round(lognormal(random, 50, 0.5))))
  return prose(random, about(thread, topical.lead, random), length)
}

/** What stands below the lead; most questions have nothing there. */
export function restOf(thread: Thread): { more: string; alreadyTried: string; decidingBetween: string[] } {
  const random = randomFor(stream.more, thread.number)
  const word = about(thread, topical.rest, random)
  const text = (chance: number, length: () => number) =>
    random() < chance ? prose(random, word, length()) : ''
  return {
    more: text(0.35, () => Math.max(5, Math.round(lognormal(random, 80, 0.8)))),
    alreadyTried: text(0.1, () => 15),
    decidingBetween: random() < 0.05 ? [0, 1].map(() => `${word()} ${word()} ${word()}`) : [],
  }
}

export const answerText = (thread: Thread, number: number) =>
  postText(thread, randomFor(stream.answerText, thread.number, number))

export const followUpText = (thread: Thread, number: number) =>
  postText(thread, randomFor(stream.followUpText, thread.number, number))

const postText = (thread: Thread, random: Random) =>
  prose(
    random,
    about(thread, topical.rest, random),
    Math.min(2500, Math.max(2, Math.round(lognormal(random, 45, 0.85)))),
  )
