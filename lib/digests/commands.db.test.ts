import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { deleteAnswer } from '@/lib/answers/commands'
import { closeDatabase, db, pool } from '@/lib/db'
import { setFollow } from '@/lib/follows/commands'
import type { Letter } from '@/lib/mail/letter'
import { messageOf } from '@/lib/mail/message'
import { sentBytes } from '@/lib/mail/size'
import { setBanned } from '@/lib/members/commands'
import { saveReading } from '@/lib/members/profile-commands'
import { setMute } from '@/lib/mutes/commands'
import { readAll } from '@/lib/notices/commands'
import { tell } from '@/lib/notices/tell-commands'
import { type CastName, castMembers } from '@/prisma/cast/members'
import { act, anAnswer, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { whileHeld } from '@/scripts/testing/held-lock'
import { doJobs, waitingJobs } from '@/scripts/testing/jobs'
import { sendDigest, sweepDigests } from './commands'
import { digestLetter } from './letters'

beforeEach(async () => {
  await emptyStage()
  await db().user.update({ where: { id: reader() }, data: { digestRhythm: 'daily' } })
  await db().noticePreference.create({ data: { userId: reader(), kind: 'answer', delivery: 'digest' } })
})
afterAll(closeDatabase)

const reader = () => member('nettlesoup').id
// A Monday at nine: the digest of that day is over, the next one comes on Tuesday at eight.
const tuesday = later(monday, '23h')
const wednesday = later(tuesday, '1d')

const tellAll = (now: Date) => doJobs('tell', (happened) => tell(now, happened))

async function sweep(now: Date) {
  await sweepDigests(now, {})
  return doJobs('send-digest', (of) => sendDigest(now, of))
}

/** The digests that were handed in to be mailed, as they are written now. */
async function letters(): Promise<Letter[]> {
  const orders = (await waitingJobs('send-mail')).map(({ letter }) => letter)
  const written = await Promise.all(
    orders.map((order) => (order.kind === 'digest' ? digestLetter(tuesday, order) : null)),
  )
  return written.filter((letter) => letter !== null)
}

const linksIn = (letter: Letter | undefined) =>
  letter?.parts.flatMap((part) => (part.kind === 'link' ? [part.text] : [])) ?? []

async function anAnsweredThread(title: string, at = later(monday, '1h')) {
  const { id } = await aThread({ askedAt: monday }, { title })
  const answer = await anAnswer(id, { at })
  await tellAll(at)
  return { id, answer }
}

const follow = (by: CastName, slug = 'travel', at = monday) =>
  setFollow(act(by, at), { kind: 'category', slug, on: true })

const asked = (title: string, asker: CastName, askedAt = later(monday, '2h'), tags: string[] = []) =>
  aThread({ asker, askedAt }, { title, category: 'travel', tags })

test('the next digest moves with its member to another zone', async () => {
  await anAnsweredThread('Whether to take the boat')
  const due = async () =>
    (await db().user.findUniqueOrThrow({ where: { id: reader() } })).digestDueAt?.toISOString().slice(0, 16)
  expect(await due()).toBe('2026-03-03T08:00')
  const move = (timeZone: string | null) =>
    saveReading(act('nettlesoup', later(monday, '2h')), { theme: 'system', timeZone, dateStyle: 'words' })
  await move('Asia/Tokyo')
  expect(await due()).toBe('2026-03-02T23:00')
  await move(null)
  expect(await due()).toBe('2026-03-03T08:00')
})

describe('a digest', () => {
  test('comes on the member’s next morning with what waited, each thread once, and not before', async () => {
    const { id } = await anAnsweredThread('Whether to take the boat')
    await anAnswer(id, { by: 'birch', at: later(monday, '3h') })
    await tellAll(later(monday, '3h'))
    await sweep(later(monday, '22h'))
    expect(await letters()).toEqual([])
    await sweep(tuesday)
    const [letter, ...others] = await letters()
    expect(others).toEqual([])
    expect(letter?.subject).toBe('2 notifications, March 3, 2026')
    expect(letter?.parts).toMatchObject([
      { kind: 'heading' },
      {
        kind: 'link',
        text: 'Whether to take the boat',
        note: 'papercut answered your question. birch answered your question.',
      },
    ])
    expect(letter?.stop?.scope).toBe('digest')
  })

  test('tells nothing twice, however often it is made', async () => {
    await anAnsweredThread('Whether to take the boat')
    await sweep(tuesday)
    await sendDigest(tuesday, { userId: reader() })
    await sweep(tuesday)
    await sweep(wednesday)
    expect(await letters()).toHaveLength(1)
    await anAnsweredThread('Whether to take the train', tuesday)
    await sweep(wednesday)
    expect((await letters()).map((letter) => linksIn(letter))).toEqual([
      ['Whether to take the boat'],
      ['Whether to take the train'],
    ])
  })

  test('is not made before it is due, whoever asks for it', async () => {
    await anAnsweredThread('Whether to take the boat')
    await sendDigest(later(tuesday, '-1m'), { userId: reader() })
    expect(await db().notice.count({ where: { digestedAt: null } })).toBe(1)
    expect(await waitingJobs('send-mail')).toEqual([])
  })

  test('is made once when two workers make it at once', async () => {
    await anAnsweredThread('Whether to take the boat')
    const made = Array.from({ length: 4 }, () => sendDigest(tuesday, { userId: reader() }))
    await Promise.all(made)
    expect(await letters()).toHaveLength(1)
  })

  test('loses nothing when the worker dies before it is done: nothing is marked, and the next one makes it', async () => {
    await anAnsweredThread('Whether to take the boat')
    await pool().query(
      'ALTER TABLE pgboss.job ADD CONSTRAINT "dies" CHECK ("name" <> \'send-mail\') NOT VALID',
    )
    try {
      await expect(sendDigest(tuesday, { userId: reader() })).rejects.toThrow()
    } finally {
      await pool().query('ALTER TABLE pgboss.job DROP CONSTRAINT "dies"')
    }
    expect(await db().notice.count({ where: { digestedAt: null } })).toBe(1)
    await sweep(tuesday)
    expect(await letters()).toHaveLength(1)
  })

  test('that is made while something new is told leaves that to the next one, or has it', async () => {
    await anAnsweredThread('Whether to take the boat')
    const { id } = await aThread({ askedAt: monday }, { title: 'Whether to take the train' })
    await anAnswer(id, { at: tuesday })
    await Promise.all([sendDigest(tuesday, { userId: reader() }), tellAll(tuesday)])
    await sweep(wednesday)
    const links = (await letters()).flatMap((letter) => linksIn(letter))
    expect(links.toSorted()).toEqual(['Whether to take the boat', 'Whether to take the train'])
  })

  test('is none when there is nothing: what was read or taken back meanwhile is not in it', async () => {
    const { answer } = await anAnsweredThread('Whether to take the boat')
    await deleteAnswer(act('papercut', later(monday, '61m')), { answerId: answer })
    await anAnsweredThread('Whether to take the train')
    await readAll(act('nettlesoup', tuesday), { through: 2_147_483_647 })
    await sweep(tuesday)
    expect(await letters()).toEqual([])
  })

  test('tells nothing that somebody did who was banned since', async () => {
    await anAnsweredThread('Whether to take the boat')
    await setBanned('papercut', tuesday)
    try {
      await sweep(tuesday)
      expect(await letters()).toEqual([])
    } finally {
      await setBanned('papercut', null)
    }
  })

  test.each([
    ['its member has moved to where it is night', 'America/New_York', tuesday, later(tuesday, '5h')],
    ['no worker ran in the morning', null, later(tuesday, '10h'), wednesday],
  ])('waits for their next morning when %s', async (_, timeZone, due, morning) => {
    await anAnsweredThread('Whether to take the boat')
    await db().user.update({ where: { id: reader() }, data: { timeZone } })
    await sweep(due)
    await sweep(later(morning, '-10m'))
    expect(await letters()).toEqual([])
    await sweep(morning)
    expect(await letters()).toHaveLength(1)
  })

  test('is made all the same while the morning lasts', async () => {
    await anAnsweredThread('Whether to take the boat')
    await sweep(later(tuesday, '3h'))
    expect(await letters()).toHaveLength(1)
  })

  test('of a week that nobody made on Monday comes in the next morning, not in a week', async () => {
    await db().user.update({ where: { id: reader() }, data: { digestRhythm: 'weekly' } })
    await anAnsweredThread('Whether to take the boat')
    await sweep(later(monday, '180h'))
    expect(await letters()).toEqual([])
    await sweep(later(monday, '8d'))
    expect(await letters()).toHaveLength(1)
  })

  test('of very many tells the newest hundred, and says that there are more', async () => {
    const { id: questionId } = await anAnsweredThread('Whether to take the boat')
    const waiting = { userId: reader(), kind: 'answer', questionId, delivery: 'digest' } as const
    const events = Array.from({ length: 100 }, (_, i) => `answer:${i + 1_000_000}`)
    await db().notice.createMany({
      data: events.map((event) => ({ ...waiting, event, createdAt: later(monday, '3h') })),
    })
    await sweep(tuesday)
    const [letter] = await letters()
    expect(letter?.subject).toBe('100+ notifications, March 3, 2026')
    expect(letter?.parts.at(-1)).toEqual({ kind: 'paragraph', text: 'There are more in Activity.' })
  })

  test.each([
    ['ours', (at: number) => `Whether ${'to take the boat '.repeat(7)}${at}`],
    ['another', (at: number) => `${'船で行くべきか'.repeat(19)}${at}`],
  ])(
    'of a hundred long threads in %s script is not cut off before the link that stops it',
    async (_in, titleOf) => {
      const { id: questionId } = await anAnsweredThread('Whether to take the boat')
      await pool().query(
        `INSERT INTO "Question" ("submissionId", "askerId", "categoryId", "title", "slug", "lead", "leadHtml", "renderer",
         "createdAt", "closesAt", "changedAt")
       SELECT gen_random_uuid(), "askerId", "categoryId", long, left(long, 60), "lead", "leadHtml", "renderer",
         "createdAt", "closesAt", "changedAt"
       FROM "Question", unnest($2::text[]) AS long WHERE "id" = $1`,
        [questionId, Array.from({ length: 99 }, (_, at) => titleOf(at))],
      )
      await pool().query(
        `INSERT INTO "Notice" ("userId", "kind", "event", "questionId", "delivery", "createdAt")
       SELECT $1, 'answer', 'answer:' || "id" + 1000000, "id", 'digest', $2 FROM "Question" WHERE "id" <> $3`,
        [reader(), later(monday, '3h'), questionId],
      )
      await sweep(tuesday)
      const [letter] = await letters()
      const means = {
        SITE_URL: 'https://advice.example',
        AUTH_SECRET: 'a secret for tests, of thirty-two characters',
      }
      const links = linksIn(letter).length
      expect(links).toBeGreaterThan(20)
      expect(letter && (await sentBytes(letter, means))).toBeLessThan(102_000)
      const there = { kind: 'paragraph', text: 'There are more in Activity.' }
      expect(letter?.parts.at(-1)).toEqual(links < 100 ? there : expect.objectContaining({ kind: 'link' }))
      expect(letter && messageOf(letter, 'digest', means).html).toContain('https://advice.example/stop/')
    },
  )

  test('once a week comes on Monday', async () => {
    await db().user.update({ where: { id: reader() }, data: { digestRhythm: 'weekly' } })
    await anAnsweredThread('Whether to take the boat')
    for (const days of [1, 3, 6]) await sweep(later(monday, `${days}d`))
    expect(await letters()).toEqual([])
    await sweep(later(monday, '7d'))
    expect(await letters()).toHaveLength(1)
  })

  test('goes on for who follows something for the first time while one is made', async () => {
    await anAnsweredThread('Whether to take the boat')
    const [category] = await db().category.findMany({ take: 1 })
    const following = `SELECT FROM "User" WHERE "id" = ${reader()} FOR NO KEY UPDATE;
      INSERT INTO "Follow" ("userId", "categoryId", "createdAt") VALUES (${reader()}, ${category?.id}, now())`
    await whileHeld(following, [() => sendDigest(tuesday, { userId: reader() })])
    const { digestDueAt } = await db().user.findUniqueOrThrow({ where: { id: reader() } })
    expect(digestDueAt).toEqual(wednesday)
  })

  test('is none for who wants none', async () => {
    await db().user.update({ where: { id: reader() }, data: { digestRhythm: 'never' } })
    await anAnsweredThread('Whether to take the boat')
    await sweep(later(monday, '30d'))
    expect(await letters()).toEqual([])
  })
})

describe('new questions', () => {
  test('of a category or tag that a member follows come in the next digest, and once', async () => {
    await asked('Whether it was asked before', 'birch', later(monday, '-1h'), ['boats'])
    await follow('nettlesoup')
    await setFollow(act('nettlesoup', monday), { kind: 'tag', slug: 'boats', on: true })
    await asked('Whether to sail with boats', 'birch', later(monday, '2h'), ['boats'])
    await asked('Whether to cycle to Spain', 'marrow')
    await aThread({ asker: 'oduya', askedAt: later(monday, '2h') }, { title: 'Whether to leave work' })
    await sweep(tuesday)
    const [letter] = await letters()
    expect(letter?.subject).toBe('2 new questions, March 3, 2026')
    expect(linksIn(letter)).toEqual(['Whether to cycle to Spain', 'Whether to sail with boats'])
    await sweep(wednesday)
    expect(await letters()).toHaveLength(1)
  })

  test('that are committed while a digest is made come in the next one', async () => {
    await follow('nettlesoup')
    await sweep(tuesday)
    await asked('Whether it came late', 'birch', new Date(tuesday.getTime() - 30_000))
    await sweep(wednesday)
    expect((await letters()).flatMap((letter) => linksIn(letter))).toEqual(['Whether it came late'])
  })

  test('are none of their own, and none by members whom they have muted', async () => {
    await follow('nettlesoup')
    await asked('Whether it is my own', 'nettlesoup')
    await asked('Whether he asks again', 'marrow')
    await setMute(act('nettlesoup', monday), { name: 'marrow', on: true })
    await sweep(tuesday)
    expect(await letters()).toEqual([])
  })

  test('are the best twenty, and the rest are counted', async () => {
    await follow('nettlesoup')
    const others = castMembers.slice(1, 24)
    for (const [i, { name }] of others.entries())
      await asked(`Whether to go by way ${i}`, name, later(monday, `${i + 10}m`))
    await pool().query(
      `UPDATE "Question" SET "favoriteCount" = 5 WHERE "id" = (SELECT min("id") FROM "Question")`,
    )
    await sweep(tuesday)
    const [letter] = await letters()
    expect(linksIn(letter)).toHaveLength(20)
    expect(linksIn(letter).slice(0, 2)).toEqual(['Whether to go by way 0', 'Whether to go by way 22'])
    expect(letter?.parts.at(-1)).toEqual({ kind: 'paragraph', text: 'And 3 more.' })
  })
})

test('thousands of members are found in batches, each once', async () => {
  await pool().query(
    `INSERT INTO "User" ("name", "skeleton", "email", "createdAt", "digestDueAt")
     SELECT 'crowd-' || i, 'crowd-' || i, 'crowd-' || i || '@example.org', $1, $1 FROM generate_series(1, 2500) i`,
    [monday],
  )
  try {
    await sweepDigests(tuesday, {})
    expect(await doJobs('sweep-digests', (data) => sweepDigests(tuesday, data))).toBe(2)
    const users = (await waitingJobs('send-digest')).map(({ userId }) => userId)
    expect(new Set(users).size).toBe(2_500)
    expect(users).toHaveLength(2_500)
  } finally {
    await pool().query(`DELETE FROM "User" WHERE "name" LIKE 'crowd-%'`)
  }
})
