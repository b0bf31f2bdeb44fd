import { describe, expect, test } from 'vitest'
import {
  type Actor,
  isAsker,
  isModerator,
  mayAnswer,
  mayClose,
  mayDelete,
  mayEdit,
  mayFavorite,
  mayMarkBest,
  mayNameDay,
  mayPostFollowUp,
  mayReopen,
} from './policy'

const day = 86_400_000
const minute = 60_000
const askedAt = new Date('2026-03-02T09:00:00Z')
const periodEndsAt = new Date(askedAt.getTime() + 365 * day)
const during = new Date(askedAt.getTime() + 30 * day)
const past = new Date(askedAt.getTime() + 366 * day)

const people = {
  visitor: null,
  asker: { id: 1, name: 'nettlesoup', role: 'member' },
  member: { id: 2, name: 'papercut', role: 'member' },
  moderator: { id: 3, name: 'pilar', role: 'moderator' },
  administrator: { id: 4, name: 'hanne', role: 'administrator' },
} as const satisfies Record<string, Actor | null>
type Person = keyof typeof people

const open = { askerId: 1, closesAt: periodEndsAt, closing: null, periodEndsAt }
const closedBy = (byId: number) => ({ ...open, closesAt: during, closing: { byId } })

describe('answering', () => {
  test.each<[Person, string | null, string]>([
    ['visitor', 'signed-out', 'signed-out'],
    ['asker', null, 'closed'],
    ['member', null, 'closed'],
    ['moderator', null, 'closed'],
    ['administrator', null, 'closed'],
  ])('%s while open: %s, once closed: %s', (who, whileOpen, onceClosed) => {
    expect(mayAnswer(people[who], open, during)).toBe(whileOpen)
    expect(mayAnswer(people[who], open, periodEndsAt)).toBe(onceClosed)
    expect(mayAnswer(people[who], closedBy(1), during)).toBe(onceClosed)
  })
})

describe('following up', () => {
  test.each<[Person, string | null]>([
    ['visitor', 'signed-out'],
    ['asker', null],
    ['member', 'not-asker'],
    ['moderator', 'not-asker'],
    ['administrator', 'not-asker'],
  ])('%s: %s, whatever the state of the thread', (who, reason) => {
    expect(mayPostFollowUp(people[who], open)).toBe(reason)
    expect(mayPostFollowUp(people[who], closedBy(3))).toBe(reason)
  })
})

describe('naming a day by which one will know', () => {
  test.each<[Person, string | null]>([
    ['visitor', 'signed-out'],
    ['asker', null],
    ['member', 'not-asker'],
    ['moderator', 'not-asker'],
    ['administrator', 'not-asker'],
  ])('%s: %s', (who, reason) => {
    expect(mayNameDay(people[who], open)).toBe(reason)
    expect(mayNameDay(people[who], closedBy(3))).toBe(reason)
  })
})

describe('marking a best answer', () => {
  const answer = { authorId: 2, removedAt: null }
  test.each<[Person, string | null]>([
    ['visitor', 'signed-out'],
    ['asker', null],
    ['member', 'not-asker'],
    ['moderator', 'not-asker'],
    ['administrator', 'not-asker'],
  ])('%s: %s', (who, reason) => {
    expect(mayMarkBest(people[who], open, answer)).toBe(reason)
  })

  test("the asker's own reply is never a best answer", () => {
    expect(mayMarkBest(people.asker, open, { authorId: 1, removedAt: null })).toBe('own-answer')
  })

  test('an answer that was taken back is not there to be marked', () => {
    expect(mayMarkBest(people.asker, open, { authorId: 2, removedAt: during })).toBe('missing')
  })
})

describe('making something a favorite', () => {
  const postByMember = { authorId: 2 }
  test.each<[Person, string | null]>([
    ['visitor', 'signed-out'],
    ['asker', null],
    ['member', 'own-favorite'],
    ['moderator', null],
    ['administrator', null],
  ])('%s: %s', (who, reason) => {
    expect(mayFavorite(people[who], postByMember)).toBe(reason)
  })

  test('what was taken back cannot become one', () => {
    expect(mayFavorite(people.moderator, { authorId: 2, removedAt: during })).toBe('missing')
  })
})

describe.each([
  ['answer', 5],
  ['followUp', 5],
  ['question', 60],
] as const)('editing one’s own %s', (kind, minutes) => {
  const post = { authorId: 1, createdAt: askedAt, removedAt: null }
  const waited = (wait: number) => new Date(askedAt.getTime() + wait)

  test.each<[Person, string | null]>([
    ['visitor', 'signed-out'],
    ['asker', null],
    ['member', 'not-yours'],
    ['moderator', 'not-yours'],
    ['administrator', 'not-yours'],
  ])('%s: %s', (who, reason) => {
    expect(mayEdit(people[who], kind, post, waited(1))).toBe(reason)
  })

  test.each([
    ['when the form was last shown', minutes * minute, null],
    ['one minute longer', (minutes + 1) * minute, null],
    ['an instant after that', (minutes + 1) * minute + 1, 'edit-window'],
  ])('%s', (_when, wait, reason) => {
    expect(mayEdit(people.asker, kind, post, waited(wait))).toBe(reason)
  })

  test('not when it was taken back', () => {
    expect(mayEdit(people.asker, kind, { ...post, removedAt: askedAt }, waited(1))).toBe('missing')
  })
})

test('an answer may be taken back as long as it may be edited, by its author alone', () => {
  const post = { authorId: 2, createdAt: askedAt, removedAt: null }
  const waited = (wait: number) => new Date(askedAt.getTime() + wait)
  expect(mayDelete(people.member, post, waited(6 * minute))).toBeNull()
  expect(mayDelete(people.member, post, waited(6 * minute + 1))).toBe('edit-window')
  expect(mayDelete(people.asker, post, waited(1))).toBe('not-yours')
  expect(mayDelete(people.moderator, post, waited(1))).toBe('not-yours')
  expect(mayDelete(people.visitor, post, waited(1))).toBe('signed-out')
})

describe('closing', () => {
  test.each<[Person, string | null, string]>([
    ['visitor', 'signed-out', 'signed-out'],
    ['asker', null, 'already-closed'],
    ['member', 'not-asker', 'not-asker'],
    ['moderator', null, 'already-closed'],
    ['administrator', null, 'already-closed'],
  ])('%s while open: %s, once closed: %s', (who, whileOpen, onceClosed) => {
    expect(mayClose(people[who], open, during)).toBe(whileOpen)
    expect(mayClose(people[who], open, past)).toBe(onceClosed)
  })
})

describe('reopening', () => {
  test.each<[Person, Record<string, string | null>]>([
    ['visitor', { open: 'signed-out', own: 'signed-out', moderated: 'signed-out', over: 'signed-out' }],
    ['asker', { open: 'already-open', own: null, moderated: 'closed-by-moderator', over: 'past-closing' }],
    ['member', { open: 'already-open', own: 'not-asker', moderated: 'not-asker', over: 'not-asker' }],
    ['moderator', { open: 'already-open', own: null, moderated: null, over: null }],
    ['administrator', { open: 'already-open', own: null, moderated: null, over: null }],
  ])('%s: %j (open, closed by its asker, closed by a moderator, period over)', (who, reasons) => {
    expect({
      open: mayReopen(people[who], open, during),
      own: mayReopen(people[who], closedBy(1), during),
      moderated: mayReopen(people[who], closedBy(3), during),
      over: mayReopen(people[who], open, past),
    }).toEqual(reasons)
  })

  test('the asker may undo an early closing until the instant at which the period ends', () => {
    const lastInstant = new Date(periodEndsAt.getTime() - 1)
    expect(mayReopen(people.asker, closedBy(1), lastInstant)).toBeNull()
    expect(mayReopen(people.asker, closedBy(1), periodEndsAt)).toBe('past-closing')
  })
})

test('nobody is no asker, not even of a thread without one', () => {
  expect(isAsker(null, { askerId: 1 })).toBe(false)
  expect(isAsker(people.member, { askerId: 1 })).toBe(false)
  expect(isAsker(people.asker, { askerId: 1 })).toBe(true)
})

test('an administrator is a moderator too', () => {
  expect(Object.values(people).filter((person) => isModerator(person))).toEqual([
    people.moderator,
    people.administrator,
  ])
})
