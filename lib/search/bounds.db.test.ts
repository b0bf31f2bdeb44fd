import { beforeAll, describe, expect, test } from 'vitest'
import { isUnreachable, pool } from '@/lib/db'
import { aThread, emptyStage, member, monday } from '@/prisma/cast/scene'
import { afterAll, found, searched } from '@/scripts/testing/searching'
import { countAll, countOf } from './count-queries'
import { hurried, type Run, TookTooLong } from './hurried-queries'
import { nothingSearched } from './input'
import { newestPage } from './page-queries'
import { didYouMean, namesLike } from './queries'
import { wanted } from './wanted-queries'

const mostRanked = 500

/** Answers with the word “kayak”, as many as `count`. */
const answers = (questionId: number, count: number) =>
  pool().query(
    `INSERT INTO "Answer" ("submissionId", "questionId", "authorId", "byAsker", "text", "html", "renderer", "createdAt")
     SELECT gen_random_uuid(), $1, $2, false, 'A kayak.', '', 1, $3 FROM generate_series(1, $4::int)`,
    [questionId, member('papercut').id, monday, count],
  )

beforeAll(async () => {
  await emptyStage()
  await aThread(
    { asker: 'birch' },
    { title: 'A lead about boats', lead: 'It has a kayak in it, but the title has not.' },
  )
  await aThread({ asker: 'hanne' }, { title: 'An old kayak in the shed' })
  const { id } = await aThread({}, { title: 'Whether to buy a kayak or not' })
  await answers(id, mostRanked - 3)
})

describe('what was ranked', () => {
  test('is all there is, up to five hundred passages', async () => {
    expect(await found('q=kayak')).toMatchObject({
      bounded: false,
      hits: { length: 3 },
      count: { threads: 3, about: false },
    })
  })

  test('is the newest five hundred beyond that and older ones by their titles, and the outcome says so', async () => {
    const { id } = await aThread({ asker: 'birch' }, { title: 'Where to buy a kayak' })
    const ranked = await found('q=kayak')
    expect(ranked).toMatchObject({ bounded: true, hits: { length: 3 }, count: { about: true } })
    const titles = ranked.hits.map(({ row }) => row.title)
    expect(ranked.hits.map(({ row }) => row.id)).toContain(id)
    expect(titles).toContain('An old kayak in the shed')
    expect(titles).not.toContain('A lead about boats')
    expect(await found('q=kayak&sort=favorites')).toMatchObject({ bounded: true })
    expect(await found('q=kayak&sort=newest')).toMatchObject({
      bounded: false,
      hits: { length: 4 },
      count: { threads: 4, about: false },
    })
  })
})

describe('of a phrase', () => {
  const mostOfPhrase = 40
  let bay = 0

  /** More answers with the phrase “quiet bay”, and as many in which its words stand apart. */
  const bays = (count: number) =>
    pool().query(
      `INSERT INTO "Answer" ("submissionId", "questionId", "authorId", "byAsker", "text", "html", "renderer", "createdAt")
       SELECT gen_random_uuid(), $1, $2, false, text, '', 1, $3
       FROM generate_series(1, $4::int), unnest(ARRAY['A quiet bay.', 'The bay is quiet.']) AS text`,
      [bay, member('papercut').id, monday, count],
    )

  beforeAll(async () => {
    await aThread({ asker: 'oduya' }, { title: 'A swim', lead: 'In a quiet bay that has a name.' })
    await aThread({ asker: 'pilar' }, { title: 'Swimming in a quiet bay' })
    bay = (await aThread({ asker: 'marrow' }, { title: 'Where to swim on Sundays' })).id
    await bays(mostOfPhrase - 2)
  })

  test('all that stand next to each other are ranked, up to forty', async () => {
    expect(await found('q="quiet+bay"')).toMatchObject({ bounded: false, hits: { length: 3 } })
  })

  test('beyond that the newest forty, and older ones by their titles', async () => {
    await bays(1)
    const ranked = await found('q="quiet+bay"')
    expect(ranked).toMatchObject({ bounded: true, count: { threads: 3, about: false } })
    expect(ranked.hits.map(({ row }) => row.title)).toEqual([
      'Swimming in a quiet bay',
      'Where to swim on Sundays',
    ])
    expect(await found('q="quiet+bay"&sort=newest')).toMatchObject({ bounded: false, hits: { length: 3 } })
  })

  test('words that are none, or that only share a passage, are ranked like any', async () => {
    for (const q of ['quiet+bay', '"the+bay"', '"bay"'])
      expect(await found(`q=${q}`), q).toMatchObject({ bounded: false, hits: { length: 3 } })
  })
})

/** Runs statements until so many have begun; for the next there is no time. */
const impatient = (run: Run, statements: number): Run => {
  let left = statements
  return (...statement) => (left-- > 0 ? run(...statement) : Promise.reject(new TookTooLong()))
}

const kayaks = (run: Run) => wanted(run, { ...nothingSearched, q: 'kayak' }, afterAll)

describe('when time runs out', () => {
  test('before anything is found, the search was too broad', async () => {
    const page = hurried(async (run) => {
      const is = await kayaks(run)
      return typeof is === 'string' ? is : newestPage(impatient(run, 0), is, null)
    })
    await expect(page).rejects.toBeInstanceOf(TookTooLong)
  })

  test('the newest that were found are shown, and the next page begins where it stopped', async () => {
    const page = await hurried(async (run) => {
      const is = await kayaks(run)
      return typeof is === 'string' ? is : newestPage(impatient(run, 3), is, null)
    })
    expect(page).toMatchObject({
      threads: { length: 2 },
      older: expect.stringMatching(/^\d+-\d+$/),
    })
    const { older } = page as { older: string }
    const rest = await found(`q=kayak&sort=newest&before=${older}`)
    expect(rest.hits.map(({ row }) => row.title)).toEqual(['An old kayak in the shed', 'A lead about boats'])
  })
})

describe('the number of results', () => {
  test('is not said when nothing could be found in time, though there may be something', async () => {
    const counted = await hurried(async (run) => {
      const is = await kayaks(run)
      const late: Run = (sql, ...rest) =>
        sql.includes('MATERIALIZED') ? Promise.reject(new TookTooLong()) : run(sql, ...rest)
      return typeof is === 'string' ? is : countAll(late, is)
    })
    expect(counted).toBeNull()
  })

  test('is not guessed when it is small', async () => {
    const counted = await hurried(async (run) => {
      const is = await kayaks(run)
      return typeof is === 'string' ? is : countOf(run, is, { ids: [is.newest, 1], more: true })
    })
    expect(counted).toBeNull()
  })
})

/** Works while nobody else can read the passages. */
async function whileLocked<Result>(work: () => Promise<Result>): Promise<Result> {
  const holder = await pool().connect()
  try {
    await holder.query('BEGIN; LOCK TABLE "Passage" IN ACCESS EXCLUSIVE MODE')
    return await work()
  } finally {
    await holder.query('ROLLBACK')
    holder.release()
  }
}

describe('while the database is too slow', () => {
  test('a search is too broad, and nothing is suggested: no error', async () => {
    await whileLocked(async () => {
      expect(await searched('q=kayak')).toEqual({ kind: 'too-broad' })
      expect(await didYouMean({ ...nothingSearched, q: 'kayyak' }, afterAll)).toBeNull()
      expect(await namesLike('papercut')).toMatchObject({ members: ['papercut'] })
    })
    expect(await searched('q=kayak')).toMatchObject({ kind: 'found' })
  })

  test('many searches at once leave connections for the rest of the site', async () => {
    await whileLocked(async () => {
      const searches = Array.from({ length: 20 }, () => searched('q=kayak'))
      expect((await pool().query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
      expect(pool().totalCount).toBeLessThan(10)
      expect(new Set((await Promise.all(searches)).map(({ kind }) => kind))).toEqual(new Set(['too-broad']))
    })
  })
})

describe('a hurried statement', () => {
  test('is ended by PostgreSQL after its time, and the connection serves on', async () => {
    await hurried(async (run) => {
      await expect(run('SELECT pg_sleep(5)', [], 20)).rejects.toBeInstanceOf(TookTooLong)
      expect(await run('SELECT 1 AS one', [], 1_000)).toEqual([{ one: 1 }])
    })
  })

  test('leaves nothing set on its connection', async () => {
    await Promise.all(
      Array.from({ length: 3 }, () => hurried((run) => run('SELECT pg_sleep(0.05)', [], 1_000))),
    )
    const shown = async (name: string) => (await pool().query(`SHOW ${name}`)).rows[0]
    for (let i = 0; i < 5; i++) {
      expect(await shown('statement_timeout')).toEqual({ statement_timeout: '4s' })
      expect(await shown('enable_seqscan')).toEqual({ enable_seqscan: 'on' })
    }
  })

  test('may not write, and a mistake in it is an error', async () => {
    await expect(hurried((run) => run('DELETE FROM "Word"', [], 1_000))).rejects.toThrow(/read-only/)
    await expect(hurried((run) => run('SELECT nothing', [], 1_000))).rejects.toThrow(/nothing/)
  })

  test('that fails otherwise than by its time takes its connection along', async () => {
    let pid = 0
    const failing = hurried(async (run) => {
      pid = (await run<{ pid: number }>('SELECT pg_backend_pid() AS pid', [], 1_000))[0]?.pid ?? 0
      return run('SELECT nothing', [], 1_000)
    })
    await expect(failing).rejects.toThrow(/nothing/)
    const still = 'SELECT count(*)::int AS count FROM pg_stat_activity WHERE pid = $1'
    await expect.poll(async () => (await pool().query(still, [pid])).rows).toEqual([{ count: 0 }])
  })

  test('that loses its connection is an error like any other; the next one has another connection', async () => {
    const lost = hurried((run) => run('SELECT pg_terminate_backend(pg_backend_pid())', [], 1_000))
    await expect(lost).rejects.toSatisfy(isUnreachable)
    expect(await hurried((run) => run('SELECT 1 AS one', [], 1_000))).toEqual([{ one: 1 }])
  })
})
