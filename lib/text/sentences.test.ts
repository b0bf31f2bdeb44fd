import { describe, expect, test } from 'vitest'
import { sentencesOf } from './sentences'

const asOne = (text: string) => sentencesOf(text).length === 1

describe('no sentence ends', () => {
  test.each([
    'It was 112.50 in all',
    'See Dr. Lee and J. R. Ng',
    'Room No. 5',
    'See fig. 3, on Jan. 5',
    'At 5 p.m. Monday',
    'For Ph.D. Students',
    'On Mt. Everest',
    'It took approx. Five hours',
    'Then z.B. Anna and z. B. Otto',
    'Ask Hr. Müller (Fr. Müller)',
    'In the U.S. Army',
    'e.g. This one, i.e. That one',
    'Smith vs. Jones',
    'See https://example.org/a.B?c=d for it',
    'He said “Dr. Lee”',
  ])('within: %s', (text) => {
    expect(asOne(text)).toBe(true)
  })
})

test.each([
  ['after a word', 'One. Two! Three?', ['One. ', 'Two! ', 'Three?']],
  ['after a contraction', "I can’t. You don't. Go.", ['I can’t. ', "You don't. ", 'Go.']],
  ['after “no”', 'No. I left.', ['No. ', 'I left.']],
  ['after a number', 'Room 5. Then I left.', ['Room 5. ', 'Then I left.']],
  ['after what may end one', 'At Acme Inc. The end.', ['At Acme Inc. ', 'The end.']],
  ['after a month', 'In Jan. Then I left.', ['In Jan. ', 'Then I left.']],
  ['in Japanese', '売上が下がった。どうする？', ['売上が下がった。', 'どうする？']],
  ['nowhere in nothing', '', []],
])('a sentence ends %s', (_where, text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences)
})

test.each(['A. ', 'No. 5 ', '。”', '. ', '.', '(', 'a.a'])(
  'a long text of %j takes no longer than as many words',
  (piece) => {
    const text = `${piece.repeat(100_000 / piece.length)}. Then`
    const start = performance.now()
    sentencesOf(text)
    expect(performance.now() - start).toBeLessThan(3_000)
  },
)
