import { beforeEach, describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import type { Ask } from '@/lib/questions/input'
import { threadPath } from '@/lib/questions/slug'
import { takenBackTitle } from '@/lib/questions/taken-back'
import { thread } from '@/lib/questions/thread-queries'
import { tags } from '@/lib/stale/tags'
import { aFollowUp, aThread, emptyStage, later, monday } from '@/prisma/cast/scene'
import { gathered } from '@/scripts/testing/gathered'

let queries: typeof import('./related-queries')
let asked = 0

// Word frequencies are kept for minutes, and what is related for hours; each test has a site of its own.
beforeEach(async () => {
  await emptyStage()
  // Some of them make it fail on purpose.
  vi.stubEnv('LOG_LEVEL', 'silent')
  vi.resetModules()
  queries = await import('./related-queries')
  asked = 0
})

/** A question of its own week, in a category of its own unless it says otherwise. */
const aQuestion = (question: Partial<Ask>) =>
  aThread({ askedAt: later(monday, `${asked++ * 8}d`) }, { category: 'travel', ...question })

const count = () => db().$executeRaw`ANALYZE "Passage"`

async function relatedTo(id: number) {
  const shown = await thread(id)
  if (!shown) throw new Error('There is no such thread')
  return gathered(() => queries.relatedTo(shown))
}

const relatedTitles = async ({ id }: { id: number }) => (await relatedTo(id)).result.map(({ title }) => title)

const knees = {
  title: 'A walk of three weeks with one doubtful knee',
  lead: 'The coast path is what I have in mind, and the cliffs are what worries me.',
  category: 'health',
  tags: ['knees', 'walking'],
}

const unrelated = {
  title: 'Who repairs a concertina these days?',
  lead: 'Two reeds are silent, and the maker is dead.',
}

describe('a thread is related to', () => {
  test('one with the same words', async () => {
    const walk = await aQuestion(knees)
    await aQuestion(unrelated)
    const title = 'Which knee brace is worth its price on a coast path?'
    await aQuestion({ title, lead: 'I walk on cliffs for a living.' })
    await count()
    expect(await relatedTitles(walk)).toEqual([title])
  })

  test('one with the same tags, whatever its words', async () => {
    const walk = await aQuestion(knees)
    await aQuestion(unrelated)
    const title = 'Getting down the stairs of a lighthouse'
    await aQuestion({ title, lead: 'There are two hundred of them.', tags: ['knees'] })
    await count()
    expect(await relatedTitles(walk)).toEqual([title])
  })

  test('the newest of its category, when nothing is closer', async () => {
    const walk = await aQuestion(knees)
    const others = [
      'How much sleep is too much?',
      'Who knows something about a cough?',
      'Is cold water good for anything?',
    ]
    for (const title of ['How long does a plaster stay on?', ...others])
      await aQuestion({ title, lead: 'Nobody will tell me, and I would rather know.', category: 'health' })
    await aQuestion(unrelated)
    await count()
    expect(await relatedTitles(walk)).toEqual(others.toReversed())
  })

  test('what is close before what is only in its category, and nothing twice', async () => {
    const walk = await aQuestion(knees)
    const close = 'Which knee brace is worth its price on a coast path?'
    await aQuestion({ title: close, lead: 'I walk on cliffs for a living.', category: 'health' })
    await aQuestion({ title: 'How much sleep is too much?', category: 'health' })
    await count()
    expect(await relatedTitles(walk)).toEqual([close, 'How much sleep is too much?'])
  })

  test('six at most, and never itself', async () => {
    const walk = await aQuestion(knees)
    for (let n = 0; n < 8; n++) await aQuestion({ ...knees, title: `A walk with a doubtful knee, year ${n}` })
    await count()
    const related = await relatedTitles(walk)
    expect(related).toHaveLength(6)
    expect(related).not.toContain(knees.title)
  })

  test('nothing, alone on the site', async () => {
    expect(await relatedTitles(await aQuestion(knees))).toEqual([])
  })
})

describe('what a thread is related to', () => {
  test('is stale when the thread or one of those shown changes', async () => {
    const [walk, brace] = [
      await aQuestion(knees),
      await aQuestion({ ...knees, title: 'Braces for a doubtful knee' }),
    ]
    await aQuestion(unrelated)
    await count()
    const read = await relatedTo(walk.id)
    expect(read.result).toHaveLength(1)
    expect(read.tags).toEqual(new Set([tags.question(walk.id), tags.question(brace.id)]))
  })

  test('is shown with its ending', async () => {
    const walk = await aQuestion(knees)
    const { id, slug } = await aQuestion({ ...knees, title: 'Braces for a doubtful knee' })
    await aFollowUp(id, { at: later(monday, '100d'), outcome: 'did_not' })
    await count()
    expect((await relatedTo(walk.id)).result).toEqual([
      {
        path: threadPath({ id, slug }),
        title: 'Braces for a doubtful knee',
        answerCount: 0,
        followUpCount: 1,
        ending: { outcome: 'did_not', days: 92 },
      },
    ])
  })

  test('is nothing for ten minutes when it cannot be found out in time', async () => {
    const walk = await aQuestion(knees)
    await aQuestion({ ...knees, title: 'Braces for a doubtful knee' })
    await count()
    await db().$transaction(async (tx) => {
      await tx.$executeRaw`LOCK TABLE "Passage" IN ACCESS EXCLUSIVE MODE`
      const read = await relatedTo(walk.id)
      expect(read.result).toEqual([])
      expect(Math.round((read.until - Date.now()) / 60_000)).toBe(10)
    })
  })

  describe('once it is known', () => {
    const [first, second, third] = ['Braces', 'Shoes', 'Sticks'].map((what) => `${what} for a doubtful knee`)

    /** A thread, and those that are known to be related to it. */
    async function known() {
      const walk = await aQuestion(knees)
      const others = []
      for (const title of [first, second, third]) others.push(await aQuestion({ ...knees, title }))
      await count()
      expect(await relatedTitles(walk)).toEqual([third, second, first])
      return { walk, others }
    }

    test('is not looked for again, and each question is shown as it is now', async () => {
      const { walk, others } = await known()
      await aQuestion({ ...knees, title: 'Another doubtful knee' })
      const [braces, shoes] = others
      await db().question.update({ where: { id: braces?.id }, data: { title: 'Braces for two knees' } })
      await db().question.update({ where: { id: shoes?.id }, data: { title: takenBackTitle } })
      const { result, tags: shown } = await relatedTo(walk.id)
      expect(result.map(({ title }) => title)).toEqual([third, 'Braces for two knees'])
      expect(shown).toContain(tags.question(braces?.id ?? 0))
    })

    test('is looked for anew when the question says something else', async () => {
      const { walk } = await known()
      await aQuestion({ ...knees, title: 'Another doubtful knee' })
      await db().question.update({
        where: { id: walk.id },
        data: { title: 'Another walk with one doubtful knee' },
      })
      expect(await relatedTitles(walk)).toHaveLength(4)
    })
  })
})
