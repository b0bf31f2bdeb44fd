import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { pool } from '@/lib/db'
import { emptyStage, monday } from '@/prisma/cast/scene'
import { found, searched } from '@/scripts/testing/searching'
import { isUnspaced } from './scripts'

beforeAll(emptyStage)
afterEach(() => pool().query('DELETE FROM "Question"'))

type Written = { title: string; more: string }

/** Questions in which nothing but these texts is worth finding, the oldest first. */
const write = (questions: Written[]) =>
  pool().query(
    `INSERT INTO "Question" ("submissionId", "askerId", "categoryId", "title", "slug", "lead", "leadHtml", "more",
       "renderer", "createdAt", "changedAt", "closesAt")
     SELECT gen_random_uuid(), (SELECT min("id") FROM "User"), (SELECT min("id") FROM "Category"), title, 'a-thread',
       'Nothing else is said about that here.', '', more, 1, $1::timestamptz, $1, $1 + interval '1 year'
     FROM unnest($2::text[], $3::text[]) AS question(title, more)`,
    [monday, questions.map(({ title }) => title), questions.map(({ more }) => more)],
  )

const find = (q: string) => found(`${new URLSearchParams({ q, sort: 'newest' })}`)

/** The texts that a query finds, in the order in which they were written. */
async function foundAmong(q: string, texts: string[]): Promise<string[]> {
  await write(texts.map((more, i) => ({ title: `Number ${i} of the questions`, more })))
  const { hits } = await find(q)
  return hits.map(({ row }) => texts[Number(/\d+/.exec(row.title))] ?? '').toReversed()
}

/** The titles that a query finds, the best first. */
async function titlesAmong(q: string, titles: string[]) {
  await write(titles.map((title) => ({ title, more: 'It is IT.' })))
  return found(`${new URLSearchParams({ q })}`)
}

describe('in scripts without spaces', () => {
  test.each([
    ['売上', '今月の売上が下がったら、どうする？'],
    ['売上が下がった', '今月の売上が下がったら、どうする？'],
    ['「売上が」', '今月の売上が下がったら、どうする？'],
    ['猫', '友だちの猫を預かる'],
    ['SEO対策', '今月のSEO対策は終わった'],
    ['対策 SEO', '今月のSEO対策は終わった'],
    ['テスト', '半角のﾃｽﾄです'],
    ['发展', '历经10年发展，现在怎么办'],
    ['회사', '우리 회사를 그만두고 싶다'],
    ['ลาออก', 'ฉันอยากลาออกจากงาน'],
    ['ເຮັດວຽກ', 'ຂ້ອຍຢາກເຮັດວຽກຢູ່ບ້ານ'],
    ['ការងារ', 'ខ្ញុំចង់ផ្លាស់ប្តូរការងារឆាប់ៗ'],
    ['အလုပ်', 'ကျွန်တော်အလုပ်ပြောင်းချင်တယ်'],
  ])('%s is found within a sentence', async (q, text) => {
    expect(await foundAmong(q, [text, 'Nothing of the kind.'])).toEqual([text])
  })

  test.each([
    ['letters that stand apart', '売上が', '売り、上が'],
    ['letters on two sides of a sign', '売上', '売。上'],
    ['another tone', 'หมา', 'หม่า'],
  ])('%s are not found', async (_what, q, text) => {
    expect(await foundAmong(q, [text])).toEqual([])
  })

  test('what is to be left out is', async () => {
    expect(await foundAmong('今月 -売上', ['今月の売上', '今月の猫'])).toEqual(['今月の猫'])
  })

  test('the database knows the same letters as the site', async () => {
    const { rows } = await pool().query<{ code: number }>(`
      SELECT code FROM generate_series(1, ${0x3fffd}) AS code
      WHERE code NOT BETWEEN ${0xd800} AND ${0xdfff} AND chr(code) ~ ('^(' || "unspacedLetter"() || ')$')`)
    const known = new Set(rows.map(({ code }) => String.fromCodePoint(code)))
    const letters = Array.from({ length: 0x3fffd }, (_, i) => String.fromCodePoint(i + 1)).filter(
      (letter) => /[\p{L}\p{Nl}]/u.test(letter) && letter.normalize('NFKC') === letter,
    )
    expect(letters.filter((letter) => known.has(letter) !== isUnspaced(letter))).toEqual([])
  })
})

describe('words of several parts', () => {
  test.each([
    ['coworker', 'My co-worker left', true],
    ['co-worker', 'My coworker left', true],
    ['co-worker', 'My co‑worker left', true],
    ['worker', 'My co-worker left', true],
    ['401k', 'What is a 401(k)?', true],
    ['401(k)', 'What is a 401k?', true],
    ['401(k)', 'I have 401 questions, K', false],
    ['DS-7604NI', 'The camera DS-7604NI-E1 is broken', true],
    ['7604NI-E1', 'The camera DS-7604NI-E1 is broken', true],
    ['DS7604NIE1', 'The camera DS-7604NI-E1 is broken', true],
    ['DS-7604NI-E1', 'The camera DS7604NIE1 is broken', true],
    ['work/life', 'On work-life balance', true],
    ['R&D', 'A job in R&D', true],
    ['9-5', 'A job from 9-5', true],
    ['95', 'A job from 9-5', false],
    ['"co-worker left"', 'My co-worker left', true],
    ['example.com/how-to', 'See https://example.com/how-to/ask', true],
    ['canoe', 'The can\u00adoe sank', true],
    ['can\u00adoe', 'The canoe sank', true],
    ['canoe', 'The can\u200boe sank', true],
    ['tent', 'A <tent of canvas> in the rain', true],
  ])('%s in “%s”: %s', async (q, text, is) => {
    expect(await foundAmong(q, [text, 'Nothing of the kind.'])).toEqual(is ? [text] : [])
  })

  test('with a minus are left out as a whole', async () => {
    const texts = ['A plan like 401(k)', 'A plan with K', 'A plan with 401']
    expect(await foundAmong('plan -401(k)', texts)).toEqual(texts.slice(1))
  })
})

test.each([
  ['C++', ['A task in C++']],
  ['C#', ['A task in C#']],
  ['C', ['A task in C']],
  ['task -C++', ['A task in C#', 'A task in C', 'A task with A+']],
  ['A+', ['A task with A+']],
])('a sign that belongs to a name makes another name: %s', async (q, expected) => {
  expect(await foundAmong(q, ['A task in C++', 'A task in C#', 'A task in C', 'A task with A+'])).toEqual(
    expected,
  )
})

describe('words that every text has', () => {
  test('are told when others are looked for', async () => {
    const outcome = await titlesAmong('IT support', ['Which support is the best'])
    expect(outcome).toMatchObject({ dropped: ['IT'], onlyTitles: false, hits: { length: 1 } })
    expect(await find('support -IT')).toMatchObject({
      dropped: [],
      droppedExclusions: ['IT'],
      hits: { length: 1 },
    })
  })

  test('are looked for in titles when nothing else is, as they were typed', async () => {
    const titles = ['From teaching to IT', 'Is it worth the wait', 'On the sea by boat']
    const outcome = await titlesAmong('IT', titles)
    expect(outcome).toMatchObject({ dropped: ['IT'], onlyTitles: true, count: { threads: 2, about: false } })
    expect(outcome.hits.map(({ row }) => row.title)).toEqual(titles.slice(0, 2))
    expect(outcome.hits[0]?.title).toContainEqual({ words: 'IT', marked: true })
  })

  test('must all be in the title, also those that mean something in a query', async () => {
    const titles = ['To be or not to be a manager', 'Whether to be a manager']
    const { hits } = await titlesAmong('to be or not to be', titles)
    expect(hits.map(({ row }) => row.title)).toEqual(titles.slice(0, 1))
    expect((await find('will')).hits).toEqual([])
    expect(await searched('q=-the')).toEqual({ kind: 'nothing-to-look-for' })
  })
})

test('the longest text in any script can be written', async () => {
  const letters = Array.from({ length: 20_000 }, (_, i) => String.fromCodePoint(0x20000 + i))
  const text = letters.join('')
  expect(await foundAmong(letters.slice(9, 13).join(''), [text, 'a-'.repeat(10_000)])).toEqual([text])
})
