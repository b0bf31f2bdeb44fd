import { describe, expect, test } from 'vitest'
import { aMember, aReader, inThread } from '@/scripts/testing/reader-views'
import {
  allOf,
  anyOf,
  type Condition,
  decisionOf,
  follows,
  hasAnyNew,
  hasChosen,
  hasChosenZone,
  hasDraft,
  hasFavorited,
  hasMailStopped,
  hasMuted,
  hasNewIn,
  hasOpenedOutbox,
  hasUnread,
  hears,
  isBefore,
  isFirstNew,
  isFollowing,
  isJustConfirmed,
  isMember,
  isModerator,
  isNew,
  isSelf,
  isSwitchedOn,
  mailsEvery,
  mustConfirm,
  not,
} from './conditions'
import { type Reader, visitor } from './reader'

const holds = (condition: Condition, reader: Reader) => decisionOf(condition)(reader)

const nobody = visitor(1_000)
const birch = aReader()
const who = (change: Parameters<typeof aMember>[0]) => aReader({ member: aMember(change) })
const drafting = (fields: Record<string, string | string[]>) =>
  inThread({ drafts: { answer: null, update: { submissionId: 'a', savedAt: 1, fields } } })

describe('it is true of a reader', () => {
  test.each<[string, Condition, Reader[], Reader[]]>([
    ['that they are a member', isMember, [birch], [nobody]],
    ['that they are this member', isSelf(2), [birch], [who({ id: 22 }), nobody]],
    [
      'that they moderate',
      isModerator,
      [who({ role: 'moderator' }), who({ role: 'administrator' })],
      [birch, nobody],
    ],
    ['that they must confirm', mustConfirm, [who({ toConfirm: 'birch@example.org' })], [birch, nobody]],
    [
      'that they have just confirmed',
      isJustConfirmed,
      [aReader({ asked: { confirmed: true } })],
      [
        birch,
        { ...nobody, asked: { confirmed: true } },
        aReader({ member: aMember({ toConfirm: 'birch@example.org' }), asked: { confirmed: true } }),
      ],
    ],
    ['that their mail has stopped', hasMailStopped, [who({ mailStopped: true })], [birch, nobody]],
    ['that something is unread', hasUnread, [who({ unread: 1 })], [birch, nobody]],
    ['that they have opened the outbox', hasOpenedOutbox, [aReader({ opensOutbox: true })], [birch, nobody]],
    ['that they chose a zone', hasChosenZone, [who({ timeZone: 'Asia/Tokyo' })], [birch, nobody]],
    [
      'that it is a favorite of theirs',
      hasFavorited('answer-12'),
      [inThread({ favorites: new Set(['answer-12']) })],
      [inThread({ favorites: new Set(['answer-1', 'question-12']) }), birch, nobody],
    ],
    ['that anything is new', hasAnyNew, [inThread({ news: new Set(['a1']) })], [inThread(), birch, nobody]],
    ['that this is new', isNew('a1'), [inThread({ news: new Set(['a1']) })], [inThread(), birch, nobody]],
    [
      'that this is the first new one that they are shown',
      isFirstNew('a1'),
      [inThread({ firstNew: { anywhere: 'a9', shown: 'a1' } })],
      [inThread({ firstNew: { anywhere: 'a1', shown: 'a2' } }), inThread(), birch, nobody],
    ],
    [
      'that they follow so much of it',
      follows('ending'),
      [inThread({ follows: 'ending' })],
      [inThread({ follows: 'everything' }), inThread(), birch, nobody],
    ],
    [
      'that the switch for the ending is on',
      isSwitchedOn('ending'),
      [inThread({ follows: 'ending' }), inThread({ follows: 'everything' })],
      [inThread(), birch, nobody],
    ],
    [
      'that the switch for answers is on',
      isSwitchedOn('answers'),
      [inThread({ follows: 'everything' })],
      [inThread({ follows: 'ending' }), inThread(), birch, nobody],
    ],
    ['that each answer is mailed', mailsEvery, [inThread({ mailsEvery: true })], [inThread(), birch, nobody]],
    [
      'that they muted somebody, in a thread and on a member’s page',
      hasMuted(7),
      [inThread({ muted: new Set([7]) }), aReader({ muted: new Set([7]) })],
      [inThread({ muted: new Set([77]) }), birch, nobody],
    ],
    [
      'that they have begun an update',
      hasDraft('update'),
      [drafting({})],
      [inThread(), inThread({ drafts: { answer: null, update: null } }), birch, nobody],
    ],
    [
      'that their draft has this choice',
      hasChosen('update', 'helped', '12'),
      [drafting({ helped: '12' }), drafting({ helped: ['1', '12'] })],
      [drafting({ helped: ['1', '2'], outcome: '12' }), drafting({}), inThread(), nobody],
    ],
    [
      'that their draft has any such choice',
      hasChosen('update', 'outcome'),
      [drafting({ outcome: 'worked_out' })],
      [drafting({ helped: '12' }), inThread(), nobody],
    ],
    ['how they hear of answers', hears('mail'), [inThread()], [inThread({ hears: 'site' }), birch, nobody]],
    [
      'that something is new in the thread of a row',
      hasNewIn(7),
      [aReader({ news: new Map([[7, { count: 1, first: { kind: 'answer', id: 1 } }]]) })],
      [aReader({ news: new Map([[77, { count: 1, first: { kind: 'answer', id: 7 } }]]) }), birch, nobody],
    ],
    [
      'that they follow a tag, whatever it is called',
      isFollowing('tag:a&b|c !"\'é}'),
      [aReader({ following: new Set(['tag:a&b|c !"\'é}']) })],
      [aReader({ following: new Set(['tag:a']) }), birch, nobody],
    ],
    ['that it is not too late', isBefore(new Date(1_000)), [nobody, birch], [visitor(1_001)]],
  ])('%s', (_what, condition, those, others) => {
    expect(those.map((reader) => holds(condition, reader))).toEqual(those.map(() => true))
    expect(others.map((reader) => holds(condition, reader))).toEqual(others.map(() => false))
    for (const reader of [...those, ...others])
      expect(holds(not(condition), reader)).toBe(!holds(condition, reader))
  })
})

describe('several', () => {
  const [self, moderates, inTime] = [isSelf(2), isModerator, isBefore(new Date(1_000))]
  const readers = [1, 2].flatMap((id) =>
    (['member', 'moderator'] as const).flatMap((role) =>
      [1_000, 1_001].map((now) => ({ ...visitor(now), member: aMember({ id, role }) })),
    ),
  )
  const those = (condition: Condition) => readers.map((reader) => holds(condition, reader))
  const is = (reader: Reader) =>
    [self, moderates, inTime].map((one) => holds(one, reader)) as [true, true, true]

  test.each<[string, Condition, (...holds: [boolean, boolean, boolean]) => boolean]>([
    ['any of them', anyOf(self, moderates), (a, b) => a || b],
    ['all of them', allOf(self, moderates, inTime), (a, b, c) => a && b && c],
    ['one but not another', allOf(self, not(moderates)), (a, b) => a && !b],
    ['all of which one is any of them', allOf(anyOf(self, moderates), inTime), (a, b, c) => (a || b) && c],
    ['not any of them', not(anyOf(self, moderates)), (a, b) => !a && !b],
    ['not all of them', not(allOf(self, not(inTime))), (a, _, c) => !a || c],
    ['not what is not', not(not(self)), (a) => a],
  ])('hold together: %s', (_what, condition, expected) => {
    expect(those(condition)).toEqual(readers.map((reader) => expected(...is(reader))))
  })

  test('are not turned around at once when some are of either kind', () => {
    expect(() => not(allOf(anyOf(self, moderates), inTime))).toThrow('Too much')
  })
})

test.each(['', 'member', 'rich:', 'toString:', 'member:&', '!!member:'])('%j is no condition', (text) => {
  expect(() => decisionOf(text)).toThrow('There is no condition')
})
