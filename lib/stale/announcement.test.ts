import { expect, test } from 'vitest'
import { announcementsOf, readAnnouncement } from './announcement'
import { tags } from './tags'

const read = (texts: string[]) => texts.map((text) => readAnnouncement(text))

test('an announcement says which tags are stale and who has expired them', () => {
  expect(read(announcementsOf([tags.question(7), tags.unanswered], 'a'))).toEqual([
    { by: 'a', tags: ['question:7', 'unanswered'] },
  ])
  expect(read(announcementsOf([tags.newest], null))).toEqual([{ by: null, tags: ['newest'] }])
})

test('each tag is said once, and of none nothing is said', () => {
  expect(read(announcementsOf(['newest', 'newest'], null))).toEqual([{ by: null, tags: ['newest'] }])
  expect(announcementsOf([], null)).toEqual([])
})

test('many tags are said in several messages, none larger than PostgreSQL takes', () => {
  const many = Array.from({ length: 3_000 }, (_, id) => tags.tag(`${id}-Fußgänger-散歩`))
  const texts = announcementsOf(many, '01890a5d-ac96-774b-bcce-b302099a8057')
  expect(texts.length).toBeGreaterThan(10)
  expect(Math.max(...texts.map((text) => Buffer.byteLength(text)))).toBeLessThan(8_000)
  expect(read(texts).flatMap((one) => one?.tags ?? [])).toEqual(many)
})

test.each(['', 'question:', 'question:1\n2', 'Question:1', `tag:${'x'.repeat(300)}`])(
  'what is no tag is not said: %j',
  (tag) => expect(() => announcementsOf([tag], null)).toThrow(),
)

test.each(['', '{', 'null', '{"tags":["newest"]}', '{"by":null,"tags":["no tag\\n"]}'])(
  'what is no announcement is read as none: %s',
  (text) => expect(readAnnouncement(text)).toBeNull(),
)
