import { beforeAll, describe, expect, test } from 'vitest'
import { pool } from '@/lib/db'
import { settings } from '@/lib/settings'
import { anAnswer, aThread, emptyStage, later, monday } from '@/prisma/cast/scene'
import { found, foundIds, searched } from '@/scripts/testing/searching'
import { eraLength, momentLength } from './eras'

const count = settings.pageSize * 2 + 5

/** Threads with “kayak” in the title, asked one day after the other; their ids in order. */
async function threads(title: string): Promise<number[]> {
  const { rows } = await pool().query<{ id: number }>(
    `INSERT INTO "Question" ("submissionId", "askerId", "categoryId", "title", "slug", "lead", "leadHtml", "renderer",
       "createdAt", "changedAt", "closesAt", "favoriteCount")
     SELECT gen_random_uuid(), (SELECT min("id") FROM "User"), (SELECT min("id") FROM "Category"), $1, 'a-thread', $2, '', 1,
       day, day, day + interval '1 year', n % 3
     FROM generate_series(1, ${count}) AS n, LATERAL (SELECT $3::timestamptz + n * interval '1 day' AS day) AS asked
     ORDER BY n RETURNING "id"`,
    [title, 'Nothing more is to be said about it here.', monday],
  )
  return rows.map(({ id }) => id)
}

/** The pages that one reaches from an address, by their questions. */
async function pages(address: string): Promise<number[][]> {
  const all: number[][] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { hits, older } = await found(`${address}${cursor && `&before=${cursor}`}`)
    all.push(hits.map(({ row }) => row.id))
    cursor = older
  }
  return all
}

const nextId = (id: number) => pool().query(`SELECT setval('"Passage_id_seq"', $1)`, [id])

let ids: number[] = []
let early = 0

// An old thread far back among the passages, and in each of three more eras something that is not looked for.
beforeAll(async () => {
  await emptyStage()
  early = (await aThread({ asker: 'birch' }, { title: 'Whether to buy a kayak' })).id
  for (const id of [momentLength * 3, eraLength + 7, eraLength * 4, eraLength * 30]) {
    await nextId(id)
    await anAnswer(early, { by: 'marrow', at: later(monday, '1h'), text: 'Not the word.' })
    await pool().query(
      'UPDATE "Answer" SET "authorId" = (SELECT "id" FROM "User" WHERE "name" = $1), "submissionId" = gen_random_uuid()',
      ['ninth'],
    )
  }
  ids = await threads('Whether to buy a kayak')
})

const newestFirst = () => [...ids.toReversed(), early]

describe.each([
  'q=kayak&sort=newest',
  'q=kayak&sort=relevance',
  'q=kayak&sort=favorites',
  'category=education&sort=favorites&q=kayak',
  'from=2026-01-01',
  'q=kayak&state=closed',
  'q=%22buy+a+kayak%22',
])('?%s', (address) => {
  test('pages hold each thread once and leave none out', async () => {
    const all = await pages(address)
    const wanted = address.startsWith('category') ? [] : [early, ...ids]
    expect(all.flat().toSorted((a, b) => a - b)).toEqual(wanted)
    if (wanted.length > 0)
      expect(all.map((page) => page.length)).toEqual([settings.pageSize, settings.pageSize, 6])
  })
})

test('the newest come first, across all eras', async () => {
  expect((await pages('q=kayak&sort=newest')).flat()).toEqual(newestFirst())
})

test('filters without words list the newest first', async () => {
  expect((await pages('from=2026-01-01')).flat()).toEqual(newestFirst())
})

test('the most favorited come first, of as many the newest', async () => {
  const favorites = (id: number) => (id === early ? 0 : (ids.indexOf(id) + 1) % 3)
  const expected = newestFirst().toSorted((a, b) => favorites(b) - favorites(a))
  expect((await pages('q=kayak&sort=favorites')).flat()).toEqual(expected)
})

test('a thread stands where its newest match is, and not again where an older one is', async () => {
  const first = await found('q=kayak&sort=newest')
  const answerId = await anAnswer(early, { by: 'hanne', at: later(monday, '2h'), text: 'Buy the kayak.' })
  expect((await pages('q=kayak&sort=newest')).flat()).toEqual([early, ...ids.toReversed()])
  // Who was on the first page already goes on as if it had not come.
  const second = await foundIds(`q=kayak&sort=newest&before=${first.older}`)
  const third = await foundIds(
    `q=kayak&sort=newest&before=${(await found(`q=kayak&sort=newest&before=${first.older}`)).older}`,
  )
  expect([...first.hits.map(({ row }) => row.id), ...second, ...third]).toEqual(newestFirst())
  await pool().query('DELETE FROM "Answer" WHERE "id" = $1', [answerId])
})

test.each(['x', '1', '1-2-3-4', '1-2-3-4-5', '-1-2-3', '99999999999-1-1', '%00'])(
  'a cursor that says %s is unreadable, whatever the sort',
  async (cursor) => {
    for (const sort of ['newest', 'favorites', 'relevance'])
      expect(await searched(`q=kayak&sort=${sort}&before=a${cursor}`)).toEqual({ kind: 'unreadable-cursor' })
    expect(await searched(`from=2026-01-01&before=1-2-${cursor}`)).toEqual({ kind: 'unreadable-cursor' })
  },
)

test('beyond the last page there is nothing', async () => {
  expect(await searched('q=kayak&sort=newest&before=2147483646-0')).toMatchObject({
    kind: 'found',
    hits: [],
    older: null,
    bounded: false,
  })
  expect(await searched('q=kayak&before=2147483646-0-0')).toMatchObject({ hits: [], older: null })
})
