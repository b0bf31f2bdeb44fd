import { describe, expect, test, vi } from 'vitest'
import { narrowed } from '@/lib/questions/narrowing'
import type { ThreadView } from '@/lib/questions/thread'
import { type InThread, type Reader, visitor } from '@/lib/reader/reader'
import { aMember, inThread } from '@/scripts/testing/reader-views'
import { rendered, sent } from '@/scripts/testing/rendered'
import { anAnswer, anUpdate, aThread } from '@/scripts/testing/thread-views'
import { withoutReact } from '@/server/document'
import { AboutThread } from './about-thread'
import { ThreadQuestion } from './thread-question'
import { Timeline } from './timeline'
import { Writing } from './writing'

vi.stubEnv('DATABASE_URL', 'postgres://nobody@localhost/nothing')
vi.stubEnv('AUTH_SECRET', 'a secret of this test alone, and of nobody else')
// What the forms post to is not run.
vi.mock('@/lib/auth', () => ({}))
vi.mock('@/lib/answers/queries', () => ({
  answersToCredit: async () => [{ id: 1, authorName: 'papercut', excerpt: 'Take it.' }],
}))

const posts = [
  anAnswer(1, { favoriteCount: 2 }),
  anAnswer(2, { authorId: 1, authorName: 'nettlesoup', byAsker: true }),
  anAnswer(3, { authorId: 5, authorName: 'marrow', createdAt: new Date() }),
]

const asked = (change: Partial<ThreadView> = {}) =>
  aThread(posts, { askerId: 1, answerCount: 2, closesAt: new Date(Date.now() + 1_000), ...change })

type Part = typeof Timeline | typeof AboutThread | typeof Writing

/** What a reader is shown of a part of a thread's page. */
async function shown(Part: Part, reader: Reader, thread = asked(), form?: ReturnType<typeof sent>) {
  const narrowing = narrowed(thread, { show: 'all', within: 'everywhere' })
  return withoutReact(await rendered(<Part thread={thread} narrowing={narrowing} />, form, reader))
}

const nobody = visitor(Date.now())
const as = (id: number, change: Partial<InThread> = {}, role: 'member' | 'moderator' = 'member'): Reader => ({
  ...inThread(change),
  member: aMember({ id, role, name: `member-${id}` }),
  now: Date.now(),
})
const [asker, author, member, moderator] = [as(1), as(2), as(9), as(8, {}, 'moderator')]

const draft = (fields: Record<string, string | string[]>) => ({
  submissionId: 'its-submission',
  savedAt: 17,
  fields,
})

describe('a favorite', () => {
  const button = ' answer-1"'

  test('is a button for members, and a count for visitors and for its author', async () => {
    expect(await shown(Timeline, member)).toContain(button)
    for (const reader of [nobody, author]) {
      const html = await shown(Timeline, reader)
      expect(html).not.toContain(button)
      expect(html).toContain('<p>2 favorites</p>')
    }
  })

  test('says why it was refused, also to whoever has no button any more', async () => {
    const refused = sent('favorite-form', { values: { favorite: '1 answer-1' } })
    for (const reader of [nobody, author, member])
      expect(await shown(Timeline, reader, asked(), refused)).toMatch(/role="status">You’re not logged in/)
  })

  test('sends what shall hold', async () => {
    const first = async (reader: Reader) =>
      /<button[^>]* form="favorite-form"[^>]*><span>[^<]*/.exec(await shown(Timeline, reader))?.[0]
    const on = await first(as(9, { favorites: new Set(['answer-1']) }))
    expect(on).toMatch(/ class="btn btn--small btn--on"[^>]* value="0 answer-1"[^>]*><span>Favorited$/)
    expect(await first(member)).toMatch(
      / class="btn btn--small"[^>]* value="1 answer-1"[^>]*><span>Favorite$/,
    )
  })
})

test('an asker marks what others wrote, and nobody else does', async () => {
  const marks = async (reader: Reader) => (await shown(Timeline, reader)).match(/id="best-answer-\d"/g)
  expect(await marks(asker)).toEqual(['id="best-answer-1"', 'id="best-answer-3"'])
  for (const reader of [nobody, member, moderator]) expect(await marks(reader)).toBeNull()
})

test('an author edits while it may be edited', async () => {
  const edits = async (reader: Reader) => (await shown(Timeline, reader)).match(/\/answers\/\d\/edit/g)
  expect(await edits(as(5))).toEqual(['/answers/3/edit'])
  for (const reader of [nobody, author, asker]) expect(await edits(reader)).toBeNull()
})

test('an answer of somebody muted is folded, and its text in the page once', async () => {
  const folded = /<details class="disclose folded"><summary>[^<]*<\/summary><div[^>]*><p>Take/g
  const muting = await shown(Timeline, as(9, { muted: new Set([2]) }))
  expect(muting.match(folded)).toHaveLength(1)
  expect(muting).toContain('>Unmute <')
  expect(muting.match(/<details/g)).toHaveLength(muting.match(/<\/details/g)?.length ?? 0)
  const reading = await shown(Timeline, member)
  expect(reading).not.toMatch(folded)
  expect(reading).toContain('>Mute <')
  expect(reading.match(/Take <em>it/g)).toHaveLength(3)
})

describe('what is new', () => {
  const returning = as(9, { news: new Set(['a2', 'a3']), firstNew: { anywhere: 'a2', shown: 'a2' } })

  test('is counted, and marked once each, with a line above the first', async () => {
    const html = await shown(Timeline, returning)
    expect(html).toContain('<b>2 new since you were last here.</b> <a href="#a2">')
    expect(html.match(/class="newmark"/g)).toHaveLength(2)
    expect(html).toMatch(/<p class="newline">[^<]*<\/p><\/div><article[^>]* id="a2"/)
    expect(html.match(/class="newline"/g)).toHaveLength(1)
    expect(await shown(AboutThread, returning)).toContain('New since your last visit</span><span>2<')
  })

  test('is nothing on a first visit', async () => {
    for (const reader of [nobody, member])
      expect((await shown(Timeline, reader)) + (await shown(AboutThread, reader))).not.toMatch(
        /new since|data-stays/i,
      )
  })
})

describe('writing', () => {
  test('is for members; visitors are led to logging in', async () => {
    expect(await shown(Writing, nobody)).toContain('to write an answer')
    expect(await shown(Writing, nobody)).not.toContain('<form')
    const html = await shown(Writing, member)
    expect(html).toContain('>Write an answer</h2>')
    expect(html).toContain('posting as <bdi translate="no">member-9</bdi>')
    expect(html).toContain('data-kept="member-9:answer:12"')
    expect(html).not.toContain('id="update-form"')
  })

  test('of an asker is a reply, and an update', async () => {
    const html = await shown(Writing, asker)
    expect(html).toContain('>Write a reply</h2>')
    expect(html).toContain('data-kept="member-1:update:12"')
  })

  test('goes on with a draft', async () => {
    const html = await shown(
      Writing,
      as(1, {
        drafts: {
          answer: draft({ text: 'No <b>' }),
          update: draft({ outcome: 'worked_out', text: 'Yes', didNotHelp: '1' }),
        },
      }),
    )
    expect(html).toContain('>No &lt;b&gt;</textarea>')
    expect(html).toContain('>Yes</textarea>')
    expect(html.match(/name="submissionId"[^>]*value="its-submission"/g)).toHaveLength(2)
    expect(html.match(/name="draftKnown"[^>]*value="17"/g)).toHaveLength(2)
    expect(html.match(/<input checked=""[^>]*value="[^"]*"/g)).toEqual([
      expect.stringContaining('value="worked_out"'),
      expect.stringContaining('name="didNotHelp" value="1"'),
    ])
    expect(html).toMatch(/<details[^>]* open=""[^>]*><summary>Advice you tried/)
  })

  test('an update is folded while it is too early to know, unless it is begun or was sent', async () => {
    const early = asked({ createdAt: new Date() })
    const open = /<details class="disclose" open=""><summary><h2 id="update-heading">/
    expect(await shown(Writing, asker, early)).toMatch(
      /<details class="disclose"><summary><h2 id="update-heading">/,
    )
    const begun = as(1, { drafts: { answer: null, update: draft({}) } })
    expect(await shown(Writing, begun, early)).toMatch(open)
    expect(await shown(Writing, asker, early, sent('update-form'))).toMatch(open)
    expect(await shown(Writing, asker, asked())).not.toMatch(/<summary><h2/)
  })

  test.each([
    ['the session has ended', nobody, {}],
    ['the thread has closed', member, { closed: true }],
  ])('is given back to whoever sent it when %s', async (_why, reader, change) => {
    const answer = sent('answer-form', { values: { text: 'Do <it>', as: 'papercut', submissionId: 's' } })
    const html = await shown(Writing, reader, asked(change), answer)
    expect(html).toContain('>Do &lt;it&gt;</textarea>')
    expect(html).toContain(`data-kept="${reader.member?.name ?? 'papercut'}:answer:12"`)
    expect(html).not.toContain('to write an answer')
    expect(html.includes('posting as')).toBe(reader.member !== null)
    const update = sent('update-form', { values: { outcome: 'worked_out', text: 'So', as: 'papercut' } })
    const told = await shown(Writing, reader, asked(change), update)
    expect(told).toContain('>So</textarea>')
    expect(told).toMatch(/type="radio"[^>]*checked=""[^>]*value="worked_out"/)
    expect(told).not.toContain('data-draft="follow_up"')
  })

  test('in a closed thread is for its asker alone', async () => {
    const closed = asked({ closed: true })
    expect(await shown(Writing, asker, closed)).toContain('You can still add an update below.')
    expect(await shown(Writing, asker, closed)).toContain('id="update-form"')
    for (const reader of [nobody, member]) {
      const html = await shown(Writing, reader, closed)
      expect(html).toContain('Ask your own')
      expect(html).not.toContain('<form')
    }
  })
})

describe('beside a thread', () => {
  test('the asker and moderators close it', async () => {
    for (const reader of [asker, moderator])
      expect(await shown(AboutThread, reader)).toContain('Close to new answers')
    for (const reader of [nobody, member])
      expect(await shown(AboutThread, reader)).not.toContain('closing-form')
  })

  test('whoever may not close it any more reads why', async () => {
    const refused = sent('closing-form', {
      refusal: { reason: 'already-closed', message: 'It is closed.', fields: {} },
    })
    const closed = asked({ closed: true, closing: { byId: 8 }, periodEndsAt: new Date(Date.now() + 1_000) })
    expect(await shown(AboutThread, asker, closed, refused)).toContain('<p role="status">It is closed.</p>')
    expect(await shown(AboutThread, nobody, closed, refused)).not.toContain('It is closed.')
  })

  test.each<[InThread['follows'], string, string]>([
    ['none', 'Off', 'everything'],
    ['everything', 'On', 'ending'],
  ])('a member who follows %s of it has a switch for answers: %s', async (follows, words, press) => {
    const html = await shown(AboutThread, as(9, { follows }))
    const form = /<form [^>]*id="answers-switch"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
    expect(form).toContain(`name="scope" value="${press}"`)
    expect(form).toContain(`aria-pressed="${words === 'On'}"`)
    expect(form).toContain(`>${words}</span>`)
  })

  test('the ending is offered once: beside the day to those who follow nothing, else by a switch', async () => {
    const awaited = asked({ knowsBy: new Date('2027-01-15') })
    const offers = async (reader: Reader, thread = awaited) =>
      (await shown(AboutThread, reader, thread)).match(/id="(tell-me-form|ending-switch)"/g)
    expect(await offers(member)).toEqual(['id="tell-me-form"'])
    expect(await offers(as(9, { follows: 'ending' }))).toEqual(['id="ending-switch"'])
    expect(await offers(member, asked())).toEqual(['id="ending-switch"'])
    expect(await offers(asker)).toBeNull()
    expect(await shown(AboutThread, nobody, awaited)).toMatch(
      /<a [^>]*href="\/log-in[^>]*>Tell me how it ends/,
    )
  })

  test('an asker names their day, and chooses whether every answer is mailed', async () => {
    const html = await shown(AboutThread, as(1, { follows: 'everything', mailsEvery: true }))
    expect(html).toContain('id="day-form"')
    expect(html).toMatch(/id="every-answer-switch"[\s\S]*name="every" value="0"/)
    for (const reader of [nobody, member, asker])
      expect(await shown(AboutThread, reader)).not.toContain('every-answer-switch')
    expect(await shown(AboutThread, member)).not.toContain('day-form')
  })

  test('an empty thread has a list of places only for those who can write in it', async () => {
    const empty = aThread([], { answerCount: 0 })
    const jumps = async (reader: Reader) =>
      (await shown(AboutThread, reader, empty)).match(/href="#(write|update)"/g)
    expect(await jumps(member)).toEqual(['href="#write"'])
    expect(await jumps(asker)).toEqual(['href="#update"'])
    expect(await shown(AboutThread, nobody, empty)).not.toContain('jump-heading')
  })
})

test('only the asker of a new question is told that it is posted, for a day', async () => {
  const fresh = aThread([], { answerCount: 0, createdAt: new Date(Date.now() - 1_000) })
  const said = async (reader: Reader, thread = fresh) =>
    /Your question is posted\.<\/b> ([^<]*)</.exec(await shown(ThreadQuestion, reader, thread))?.[1]
  expect(await said(as(1, { hears: 'first' }))).toBe('We’ll email you when someone answers.')
  expect(await said(as(1, { hears: 'site' }))).toBe('You’ll find answers in Activity.')
  for (const reader of [nobody, member]) expect(await said(reader)).toBeUndefined()
  expect(await said({ ...asker, now: Date.now() + 86_400_000 })).toBeUndefined()
  expect(await said(asker, asked())).toBeUndefined()
})

test('an update is told to be the asker’s own, with no way to mute oneself', async () => {
  const thread = aThread([{ ...anUpdate, createdAt: new Date() }], { followUpCount: 1 })
  const html = await shown(Timeline, asker, thread)
  expect(html).toContain('/follow-ups/7/edit')
  expect(html).not.toContain('#mute')
  expect(await shown(Timeline, member, thread)).toContain('#mute')
})
