import { beforeEach, describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import type { Ask } from '@/lib/questions/input'
import { threadPath } from '@/lib/questions/slug'
import { aFollowUp, anAnswer, aThread, emptyStage, later, monday } from '@/prisma/cast/scene'

let similarTo: typeof import('./queries').similarTo

// Word frequencies are kept for minutes; each test has a site of its own.
beforeEach(async () => {
  await emptyStage()
  await db().$executeRaw`SELECT pg_clear_attribute_stats('public', 'Passage', 'search', false)`
  // Some of them make it fail on purpose.
  vi.stubEnv('LOG_LEVEL', 'silent')
  vi.resetModules()
  ;({ similarTo } = await import('./queries'))
})

let asked = 0

/** A question of its own week: nobody may ask many at once. */
async function aQuestion(question: Partial<Ask> = {}) {
  const askedAt = later(monday, `${asked++ * 8}d`)
  return { ...(await aThread({ askedAt }, question)), askedAt }
}

const count = () => db().$executeRaw`ANALYZE "Passage"`

const others = [
  ['Which shoes last through a winter on the quay?', 'Mine are gone by February, and the quay is wet.'],
  ['How do I tell my brother that I sold the boat?', 'He built half of it, and he has not asked yet.'],
  ['Is a chimney worth the damp that it brings in?', 'The builder says yes, and my nose says no.'],
  [
    'What do you cook for eleven people on a weekday?',
    'They come straight from rehearsal, and they are hungry.',
  ],
] as const

/** A site that talks about other things. */
async function aSite() {
  for (const [title, lead] of others) await aQuestion({ title, lead })
}

const titlesLike = async (title: string, lead = '', category = '') =>
  (await similarTo({ title, lead, category })).map((question) => question.title)

const sourdough = 'Why does my sourdough only fail on Thursdays?'

describe('an earlier question is found', () => {
  beforeEach(aSite)

  test('by the rare words that both have, in another form too', async () => {
    await aQuestion({ title: sourdough, lead: 'The other days it rises as it should, in the same oven.' })
    await count()
    expect(await titlesLike('My sourdough loaves keep failing on a Thursday')).toEqual([sourdough])
  })

  test('by a rare word alone, if both titles have it', async () => {
    await aQuestion({ title: sourdough })
    await count()
    expect(await titlesLike('Everything about sourdough')).toEqual([sourdough])
  })

  test('by words with and without their accents', async () => {
    await aQuestion({ title: 'A café in Kraków that opens before six' })
    await count()
    expect(await titlesLike('Early cafe somewhere in Krakow')).toHaveLength(1)
  })

  test('by its tags', async () => {
    await aQuestion({ title: 'It rose, and then it did not', tags: ['sourdough', 'baking'] })
    await count()
    expect(await titlesLike('Baking with sourdough in a cold house')).toHaveLength(1)
  })

  test('before PostgreSQL has counted any words, by two of them', async () => {
    await aQuestion({ title: sourdough })
    expect(await titlesLike('My sourdough fails on Thursdays')).toEqual([sourdough])
    expect(await titlesLike('Anything but sourdough, in a small kitchen')).toEqual([])
  })
})

describe('among several', () => {
  beforeEach(aSite)

  test('a title that says the same comes before a lead that does', async () => {
    const lead = 'It is about sourdough, and about failing on Thursdays, and about an oven.'
    await aQuestion({ title: sourdough, lead: 'The other days it rises as it should.' })
    await aQuestion({ title: 'An oven with a calendar of its own', lead })
    await count()
    expect((await titlesLike('Sourdough fails on Thursdays', 'It is the oven, I think.'))[0]).toBe(sourdough)
  })

  test('one of the same category comes first', async () => {
    const title = 'Night train with two small children'
    const [, travel] = [
      await aQuestion({ title, category: 'work-and-money' }),
      await aQuestion({ title, category: 'travel' }),
      await aQuestion({ title, category: 'work-and-money' }),
    ]
    await count()
    const [first] = await similarTo({ title: 'Two children on a night train', lead: '', category: 'travel' })
    expect(first?.path).toBe(threadPath(travel))
  })

  test('the one whose ending is known comes first', async () => {
    const title = 'Night train with two small children'
    const { id, slug, askedAt } = await aQuestion({ title })
    await aFollowUp(id, { at: later(askedAt, '9d') })
    await aQuestion({ title })
    await count()
    const [first] = await similarTo({ title: 'Two children on a night train', lead: '', category: '' })
    expect(first?.path).toBe(threadPath({ id, slug }))
  })

  test('at most five are shown', async () => {
    for (let n = 0; n < 8; n++) await aQuestion({ title: `Sourdough that fails on a Thursday, part ${n}` })
    await count()
    expect(await titlesLike('Sourdough fails on Thursdays')).toHaveLength(5)
  })
})

test('it is shown with its address, its counts and how it turned out, and nothing else', async () => {
  await aSite()
  const { id, slug, askedAt } = await aQuestion({ title: sourdough })
  for (const by of ['papercut', 'birch'] as const) await anAnswer(id, { by, at: later(askedAt, '1h') })
  await aFollowUp(id, { at: later(askedAt, '30d'), outcome: 'too_early' })
  await aFollowUp(id, { at: later(askedAt, '121d'), outcome: 'another_way' })
  await count()
  expect(await similarTo({ title: 'Sourdough fails on Thursdays', lead: '', category: '' })).toEqual([
    {
      path: threadPath({ id, slug }),
      title: sourdough,
      answerCount: 2,
      followUpCount: 2,
      ending: { outcome: 'another_way', days: 121 },
    },
  ])
})

describe('nothing is shown', () => {
  test('on a site without questions', async () => {
    expect(await titlesLike(sourdough)).toEqual([])
  })

  test.each([
    ['that share a word which everybody writes', 'Whether something else is new about a winter', ''],
    ['for words that no question has', 'Zymurgy, xylophones and quokkas', ''],
    ['for stop words', 'Who is it and what has he to do with that?', ''],
    ['for signs', '?!… :-) & | ! ( ) <-> * \\ \' "', '%_[]^$.*'],
    ['for nothing', '', ''],
    ['for a filter of the site’s own', 'kind=question era=0 category=1 tag=1', ''],
  ])('%s', async (_what, title, lead) => {
    for (let n = 0; n < 30; n++) await aQuestion({ title: `Whether winter suits matter number ${n}` })
    await aSite()
    await count()
    expect(await titlesLike(title, lead)).toEqual([])
  })

  test('for words that only answers have', async () => {
    await aSite()
    const { id, askedAt } = await aQuestion()
    await anAnswer(id, {
      at: later(askedAt, '1h'),
      text: 'Bake sourdough on Thursdays. It fails on every other day.',
    })
    await count()
    expect(await titlesLike('Sourdough fails on Thursdays')).toEqual([])
  })

  test('when the database takes too long, and nobody is told of an error', async () => {
    await aQuestion({ title: sourdough })
    await count()
    await db().$transaction(async (tx) => {
      await tx.$executeRaw`LOCK TABLE "Passage" IN ACCESS EXCLUSIVE MODE`
      expect(await titlesLike('Sourdough fails on Thursdays')).toEqual([])
    })
    expect(await titlesLike('Sourdough fails on Thursdays')).toEqual([sourdough])
  })

  test('to those who ask while three others are being answered', async () => {
    await aQuestion({ title: sourdough })
    await count()
    const asked = await Promise.all(
      Array.from({ length: 10 }, () => titlesLike('Sourdough fails on Thursdays')),
    )
    expect(asked.filter((titles) => titles.length > 0)).toHaveLength(3)
    expect(await titlesLike('Sourdough fails on Thursdays')).toEqual([sourdough])
  })
})

describe('no text breaks it', () => {
  test.each([
    ['U+0000', 'Sourdough\0 fails on\0 Thursdays'],
    ['half a character', 'Sourdough\ud800 fails on Thursdays \udfff'],
    ['quotes and backslashes', `Sourdough's 'fails' \\ "on" \\' Thursdays'); DROP TABLE "Passage"; --`],
    ['emoji', '🍞 Sourdough fails on Thursdays 👩‍👩‍👧‍👦'],
    ['right-to-left text', 'Sourdough fails on Thursdays: לחם מחמצת נכשל ביום חמישי'],
    ['an address', 'Sourdough fails on Thursdays https://example.org/a?kind=question&era=0#x'],
    ['10,000 characters', `Sourdough fails on Thursdays ${'loaf '.repeat(2_000)}`],
    ['one word of 10,000 characters', `Sourdough fails on Thursdays ${'x'.repeat(10_000)}`],
  ])('of %s', async (_what, text) => {
    await aSite()
    await aQuestion({ title: sourdough })
    await count()
    expect(await titlesLike(text, text)).toEqual([sourdough])
    expect(await titlesLike('Sourdough fails on Thursdays', text, text)).toEqual([sourdough])
  })

  test('of a thousand different words', async () => {
    await aSite()
    await aQuestion({ title: sourdough })
    await count()
    const words = Array.from({ length: 1_000 }, (_, n) => `w${n}`).join(' ')
    expect(await titlesLike('Sourdough fails on Thursdays', words)).toEqual([sourdough])
    expect(await titlesLike(words, words)).toEqual([])
  })
})
