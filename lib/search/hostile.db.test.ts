import { beforeAll, expect, test } from 'vitest'
import { aThread, emptyStage } from '@/prisma/cast/scene'
import { afterAll } from '@/scripts/testing/searching'
import { readSearch, searchSorts } from './input'
import { didYouMean, namesLike, search } from './queries'

beforeAll(async () => {
  await emptyStage()
  await aThread({}, { title: 'Whether to buy a kayak or not' })
})

const hostile: [string, string][] = [
  ['nothing', ''],
  ['spaces', ' \t\n '],
  ['U+0000', 'kayak\0boat'],
  ['only U+0000', '\0'],
  ['lone surrogates', 'ka\ud800yak \udc00'],
  ['the characters that mark words', 'ka\u0002yak\u0003 \u0004\u0005'],
  ['tsquery signs', 'a&|!:*()<-> kayak:*A & !boat'],
  ['only signs', '!"§$%&/()=?`*\'_:;><,.-#+~|\\^°{[]}'],
  ['quotes of all kinds', `"'\`“”‘’«» ''''' """""`],
  ['a backslash at the end', 'kayak\\'],
  ['SQL', `kayak'; DROP TABLE "Passage"; --`],
  ['a regular expression', '(a+)+$ [[:alpha:]]{1,1000} (?=.*)'],
  ['LIKE signs', '%_%_%'],
  ['HTML', '<script>alert(1)</script> <b>kayak</b>'],
  ['lexemes of filters', "'kind=question' kind=answer era=0"],
  ['emoji', '👩‍👩‍👧‍👦🏳️‍🌈 kayak'],
  ['text from right to left', '\u202eمرحبا שלום kayak'],
  ['marks on one letter', `a${'\u0301'.repeat(150)}`],
  ['Chinese', '找工作很难，怎么办？'],
  ['a word of 10,000 characters', 'a'.repeat(10_000)],
  ['10,000 quotes', '"'.repeat(10_000)],
  ['10,000 minuses', '-'.repeat(10_000)],
  ['10,000 brackets', '('.repeat(10_000)],
  ['a thousand words', Array.from({ length: 1_000 }, (_, i) => `kayak${i}`).join(' ')],
  ['a thousand ors', 'kayak or '.repeat(1_000)],
  ['a hundred times the same word', 'kayak '.repeat(100)],
  ['what is left out, many times', '-a -b -c -"d e" '.repeat(50)],
  ['a number that is too large', '9'.repeat(200)],
  ['an address', 'https://user:password@example.com:99999/%00?q=%ff#x'],
]

test.each(hostile)('%s is answered sensibly, by every sort and with filters', async (_what, q) => {
  for (const sort of searchSorts) {
    const { search: asked } = readSearch({ q, sort })
    expect(['found', 'nothing-to-look-for']).toContain((await search(asked, null, afterAll)).kind)
    expect((await search({ ...asked, state: 'closed', outcome: 'none' }, null, afterAll)).kind).toBe('found')
  }
})

test.each(hostile)('%s is no name and no word that breaks a suggestion', async (_what, q) => {
  const { search: asked } = readSearch({ q })
  expect((await namesLike(asked.q)).members.length).toBeLessThan(4)
  const meant = await didYouMean(asked, afterAll)
  expect(meant === null || meant !== asked.q).toBe(true)
})
