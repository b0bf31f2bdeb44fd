import { expect, test } from 'vitest'
import { aMember, aReader, inThread } from '@/scripts/testing/reader-views'
import { isMember } from './conditions'
import { type OwnDraft, type Reader, visitor } from './reader'
import { named, textFor } from './texts'

const read = (reader: Reader, ...name: Parameters<typeof named>) => textFor(named(...name))(reader)

const nobody = visitor(0)
const birch = aReader()
const who = (change: Parameters<typeof aMember>[0]) => aReader({ member: aMember(change) })
const draft: OwnDraft = { submissionId: 'its-submission', savedAt: 1_700, fields: { text: '\nTake “it”.' } }
const drafting = inThread({ drafts: { answer: draft, update: null } })
const at = Date.UTC(2026, 2, 2, 23, 5)

test.each<[string, Reader, Parameters<typeof named>, string]>([
  ['a name', birch, ['name'], 'birch'],
  ['no name', nobody, ['name'], ''],
  ['whose form it is', birch, ['writer', 'marrow'], 'birch'],
  ['whose form it was when they were logged out', nobody, ['writer', 'marrow & co'], 'marrow & co'],
  ['the way to their page', who({ name: 'jörg' }), ['own-page'], '/u/j%C3%B6rg'],
  ['how much is unread', who({ unread: 99 }), ['unread'], '99'],
  ['that much is unread', who({ unread: 100 }), ['unread'], '99+'],
  ['which address to confirm', who({ toConfirm: 'birch@example.org' }), ['address'], 'birch@example.org'],
  ['a zone in words', who({ timeZone: 'America/New_York' }), ['zone'], 'America/New York'],
  ['the zone that was chosen', who({ timeZone: 'Asia/Tokyo' }), ['chosen-zone'], 'Asia/Tokyo'],
  ['that none was chosen', birch, ['chosen-zone'], ''],
  ['how dates are written', who({ dateStyle: 'numbers' }), ['dates'], 'numbers'],
  ['how dates are written for a visitor', nobody, ['dates'], 'words'],
  ['a theme', who({ theme: 'dark' }), ['theme'], 'dark'],
  ['no theme of their own', nobody, ['theme'], 'system'],
  ['a color scheme', who({ theme: 'dark' }), ['scheme'], 'dark'],
  ['either color scheme', birch, ['scheme'], 'light dark'],
  ['a time for a visitor', nobody, ['time', `full ${at}`], '11:05 PM on March 2, 2026'],
  ['a time in their own zone', who({ timeZone: 'Asia/Tokyo' }), ['time', `day ${at}`], 'March 3, 2026'],
  [
    'a time of another day of theirs, with it',
    who({ timeZone: 'Asia/Tokyo', dateStyle: 'numbers' }),
    ['time', `clock ${at}`],
    '2026-03-03 08:05',
  ],
  [
    'a day, wherever they are',
    who({ timeZone: 'Asia/Tokyo' }),
    ['day', Date.UTC(2026, 2, 2)],
    'March 2, 2026',
  ],
  ['a day in numbers', who({ dateStyle: 'numbers' }), ['day', Date.UTC(2026, 2, 2)], '2026-03-02'],
  [
    'how much is new',
    inThread({ news: new Set(Array.from({ length: 1_200 }, (_, nth) => `a${nth}`)) }),
    ['news'],
    '1,200',
  ],
  [
    'where the first new one is on this page',
    inThread({ firstNew: { anywhere: 'a1', shown: 'a1' } }),
    ['first-new', '/q/1/x'],
    '#a1',
  ],
  [
    'where the first new one is that this page leaves out',
    inThread({ firstNew: { anywhere: 'a1', shown: 'a2' } }),
    ['first-new', '/q/1/x'],
    '/q/1/x#a1',
  ],
  [
    'how much is new in a row',
    aReader({ news: new Map([[7, { count: 1_000, first: { kind: 'answer', id: 1 } }]]) }),
    ['row-news', 7],
    '1,000',
  ],
  [
    'where it begins',
    aReader({ news: new Map([[7, { count: 2, first: { kind: 'follow-up', id: 3 } }]]) }),
    ['row-first', 7],
    'u3',
  ],
  ['the submission of a draft', drafting, ['submission', 'answer'], 'its-submission'],
  ['when a draft was saved', drafting, ['draft-known', 'answer'], '1700'],
  ['that there is none', drafting, ['draft-known', 'update'], ''],
  [
    'what a draft says, whose first line break a text area eats',
    drafting,
    ['drafted', 'answer text'],
    '\n\nTake “it”.',
  ],
  ['what no draft says', drafting, ['drafted', 'update text'], ''],
  ['under what a text is kept', drafting, ['kept', 'answer 12'], 'answer:12'],
  [
    'under what a draft is kept that the address names',
    { ...drafting, asked: { draft: 'its-submission', confirmed: false } },
    ['kept', 'answer 12'],
    'answer:its-submission',
  ],
  ['what a switch does', inThread({ follows: 'everything' }), ['press', 'answers 7'], 'ending'],
  ['what it does for the asker', inThread({ follows: 'everything' }), ['press', 'answers 2'], 'none'],
  ['one of two texts', birch, ['either', `${isMember} Yes, & so\nNo`], 'Yes, & so'],
  ['the other of two', nobody, ['either', `${isMember} Yes\nNo, never`], 'No, never'],
])('%s', (_what, reader, name, text) => {
  expect(read(reader, ...name)).toBe(text)
})

test('a form without a draft has a submission of its own each time', () => {
  const text = textFor(named('submission', 'answer'))
  const [first, second] = [text(birch), text(birch)]
  expect(first).toMatch(/^[0-9a-f-]{36}$/)
  expect(second).not.toBe(first)
})

test.each(['', 'name', 'password:', 'constructor:', 'either:rich: a'])('%j is no text', (spec) => {
  expect(() => textFor(spec)).toThrow()
})
