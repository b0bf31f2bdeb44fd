import { createHash } from 'node:crypto'
import { type CastName, castMembers } from './members'
import type { After, CastAnswer, CastFollowUp, CastThread } from './thread'

type At = { at: Date }
type Post = At & { key: string; by: CastName }

/** One act of a member, at its time. Keys are stable, so that loading twice posts nothing twice. */
export type CastEvent =
  | (Post & { act: 'ask'; thread: CastThread })
  | (Post & { act: 'answer'; of: string; answer: CastAnswer })
  | (Post & { act: 'follow-up'; of: string; followUp: CastFollowUp })
  | (At & { act: 'close'; by: CastName; of: string })
  | (At & { act: 'mark-best'; by: CastName; of: string })
  | (At & { act: 'favorite'; by: CastName; of: string })

const minute = 60_000
const day = 1_440 * minute
const units = { m: minute, h: 60 * minute, d: day }

export function milliseconds(after: After): number {
  const unit = after.at(-1)
  return Number(after.slice(0, -1)) * (unit === 'm' || unit === 'h' ? units[unit] : units.d)
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** A UUID made of a key. */
export function uuidOf(key: string): string {
  const hex = digest(key).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function admirers(key: string, author: string, count: number): CastName[] {
  if (count === 0) return []
  const others = castMembers
    .filter(({ name }) => name !== author)
    .map(({ name }) => ({ name, rank: digest(key + name) }))
  const drawn = others.toSorted((a, b) => a.rank.compare(b.rank)).slice(0, count)
  return drawn.map(({ name }) => name)
}

function favorites(post: Post, loved: number, now: Date): CastEvent[] {
  return admirers(post.key, post.by, loved).map((by, i) => {
    const wait = Math.min((1 + i * 1.7) * 3 * units.h, (now.getTime() - post.at.getTime()) / 2)
    return { act: 'favorite', of: post.key, by, at: new Date(post.at.getTime() + wait) }
  })
}

function askedAt({ askedDaysAgo, at }: CastThread, now: Date): Date {
  const midnight = Math.floor(now.getTime() / day) * day
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  return new Date(midnight - askedDaysAgo * day + hours * units.h + minutes * minute)
}

function eventsOf(thread: CastThread, now: Date): CastEvent[] {
  const asked = askedAt(thread, now)
  const later = (after: After) => new Date(asked.getTime() + milliseconds(after))
  const question: CastEvent = { act: 'ask', key: thread.title, by: thread.asker, at: asked, thread }
  const events: CastEvent[] = [question, ...favorites(question, thread.loved ?? 0, now)]
  for (const [i, answer] of thread.answers.entries()) {
    const post = { key: `${thread.title}/a${i}`, by: answer.by, at: later(answer.after) }
    events.push(
      { ...post, act: 'answer', of: question.key, answer },
      ...favorites(post, answer.loved ?? 0, now),
    )
    const marked = Math.min(post.at.getTime() + 20 * units.h, now.getTime())
    if (answer.best) events.push({ act: 'mark-best', of: post.key, by: thread.asker, at: new Date(marked) })
  }
  for (const [i, followUp] of (thread.followUps ?? []).entries()) {
    const post = { key: `${thread.title}/u${i}`, by: thread.asker, at: later(followUp.after) }
    events.push(
      { ...post, act: 'follow-up', of: question.key, followUp },
      ...favorites(post, followUp.loved ?? 0, now),
    )
  }
  if (thread.closedAfter)
    events.push({ act: 'close', by: thread.asker, of: question.key, at: later(thread.closedAfter) })
  return events
}

/** Everything that happened, in the order in which it happened, seen from `now`. */
export function castEvents(threads: CastThread[], now: Date): CastEvent[] {
  return threads
    .flatMap((thread) => eventsOf(thread, now))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
}
