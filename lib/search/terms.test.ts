import { expect, test } from 'vitest'
import { alternatives, hasTooManyWords, mostWords, type Term, wantedTerms } from './terms'

const thousand = Array.from({ length: 1_000 }, (_, i) => `w${i}`)

const written = ({ text, not, quoted }: Term) => `${not ? '-' : ''}${quoted ? `"${text}"` : text}`

/** The terms of a query as they would be typed, with `|` between alternatives. */
const read = (q: string) =>
  alternatives(q)
    .map((terms) => terms.map(written).join(' '))
    .join(' | ')

test.each([
  ['nothing', '', ''],
  [
    'words, quotes, or and minus',
    'rent or "two jobs" -boss -"old job"',
    'rent | "two jobs" -boss -"old job"',
  ],
  ['an or in capitals', 'rent OR buy', 'rent | buy'],
  ['an or without something on either side', 'or rent or', 'rent'],
  ['an open quote, which is closed', 'a "b c', 'a "b c"'],
  ['a quote within a word', 'a"b', 'a "b"'],
  [
    'accents, other scripts and what stands within words',
    'café नौकरी can’t 3.5 a/b c_d e@f.g 401(k) R&D co-worker',
    'café नौकरी can’t 3.5 a/b c_d e@f.g 401(k R&D co-worker',
  ],
  ['signs that belong to a name', 'C++ C# -C++ A+', 'C++ C# -C++ A+'],
  ['scripts without spaces beside others', 'SEO対策は3月', 'SEO 対策は 3 月'],
  ['an exclusion in two scripts', 'rent -SEO対策', 'rent -SEO対策'],
])('%s is read as it was meant', (_what, q, terms) => {
  expect(read(q)).toBe(terms)
})

test.each([
  '“notice period”',
  '„notice period“',
  '«notice period»',
  '« notice period »',
  '‹notice period›',
  '「notice period」',
  '『notice period』',
  '《notice period》',
  '＂notice period＂',
  '‘notice period’',
  '‚notice period‘',
  "'notice period'",
])('%s is in quotes, and a minus before it excludes it', (quoted) => {
  expect(read(quoted)).toBe('"notice period"')
  expect(read(`rent -${quoted}`)).toBe('rent -"notice period"')
})

test.each([
  ['apostrophes are no quotes', 'the landlord’s boss’ can’t', 'the landlord’s boss can’t'],
  ['an apostrophe may stand in quotes', '‘landlord’s notice’', '"landlord’s notice"'],
  ['hyphens of all kinds are one', 'co‐worker −boss ‑agency', 'co-worker -boss -agency'],
])('%s', (_rule, q, terms) => {
  expect(read(q)).toBe(terms)
})

test.each([
  ['only signs', '&|!:*() - -- "" "-" \'', ''],
  ['signs around words', '(rent & !boss:*) <-> \\job', 'rent boss job'],
  ['a dash', 'rent - boss -- job', 'rent boss job'],
  ['one minus upon the other', '-----rent -(-(-boss', 'rent -boss'],
  ['signs after a minus', '-./rent -"--boss"', '-rent -"boss"'],
  ['a comma between words', 'rent,boss', 'rent boss'],
  ['emoji', '😀 rent 👩‍👩‍👧', 'rent'],
])('%s count for nothing', (_what, q, terms) => {
  expect(read(q)).toBe(terms)
})

test('an address is looked for without its scheme, which texts are not found by', () => {
  expect(read('HTTPS://example.com/a "http://example.com/b" xhttp://c')).toBe(
    'example.com/a "example.com/b" xhttp c',
  )
})

test('of a thousand words the first are used, also within a quote', () => {
  const first = thousand.slice(0, mostWords).join(' ')
  expect(read(thousand.join(' '))).toBe(first)
  expect(read(`"${thousand.join(' ')}"`)).toBe(`"${first}"`)
  expect(hasTooManyWords(thousand.join(' '))).toBe(true)
  expect(hasTooManyWords(first.replaceAll(' ', ' or '))).toBe(false)
})

test('what is to be left out is not wanted', () => {
  expect(wantedTerms('rent -boss or "two jobs" -"old job"').map(written)).toEqual(['rent', '"two jobs"'])
})
