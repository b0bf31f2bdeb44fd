import { randomInt } from 'node:crypto'
import { outcomes } from '@/lib/follow-ups/outcome'
import { staleChannel } from '@/lib/stale/reading'
import { everything } from '@/lib/stale/tags'
import { switchesOf } from '@/lib/subscriptions/scope'
import { randomFor } from '@/scripts/bench/search/forum/random'
import {
  aBusyThread,
  categoryIn,
  keyOf,
  memberOf,
  missingAt,
  nextText,
  pathsIn,
  type Scene,
} from './support/busy-thread'
import { query } from './support/database'
import { expect, test } from './support/fixtures'
import { siteOnALeash } from './support/leash'
import { onOwnDatabase } from './support/own-database'
import { type Fields, hiddenIn, textOf } from './support/requests'
import { draftText, nameOf, ownIn, ownOf, type Person } from './support/shown-to'
import { allAnswer } from './support/site-processes'

const steps = 1_000
const betweenSamples = 50

const settings = {
  WEB_PROCESSES: '2',
  // Nothing leaves a page because it is over, or because there is more than fits.
  HINDSIGHT_EDIT_ANSWER_MINUTES: '1440',
  HINDSIGHT_PAGE_SIZE: '100',
}

test('whoever reads while others write sees their own, all that they have done, and nothing of anybody else', async () => {
  test.setTimeout(600_000)
  const seed = Number(process.env.E2E_SEED ?? randomInt(2 ** 31))
  await onOwnDatabase(async () => {
    const site = await siteOnALeash(settings)
    try {
      await allAnswer(2)
      await walk(await aBusyThread(site.address), seed)
    } finally {
      await site.stop()
    }
  })
})

async function walk(scene: Scene, seed: number) {
  for (let number = 1; number <= steps; number++) {
    const { one } = chooser(seed, number, 2)
    try {
      await step(scene, [seed, number])
      if (number % betweenSamples === 0) await compareWithFresh(scene, () => [one(scene.people)])
      if (number === steps) await compareWithFresh(scene, () => scene.people)
    } catch (cause) {
      throw new Error(`At step ${number} with E2E_SEED=${seed}`, { cause })
    }
  }
}

/** Chooses the same for the same keys. */
function chooser(...keys: number[]) {
  const random = randomFor(...keys)
  const one = <T>(things: readonly [T, ...T[]] | readonly T[]): T => {
    const chosen = things[Math.floor(random() * things.length)]
    if (chosen === undefined) throw new Error('There is nothing to choose from')
    return chosen
  }
  return { one, chance: (odds: number) => random() < odds }
}

type Choose = ReturnType<typeof chooser>

/** One member does something, or nobody; some of the others read meanwhile. */
async function step(scene: Scene, keys: number[]) {
  const { one, chance } = chooser(...keys)
  const writer = chance(0.25) ? one(scene.people.filter(({ member }) => member)) : null
  const others = scene.people.filter((person) => person !== writer && chance(0.2))
  const readers = writer || others.length > 0 ? others : [one(scene.people)]
  await Promise.all([
    writer && act(scene, writer, chooser(...keys, 1)),
    ...readers.map((person) => look(scene, person, one(pathsIn(scene)))),
  ])
}

async function act(scene: Scene, person: Person, choose: Choose) {
  const can = moves.filter(({ may }) => may(scene, person))
  const { make } = choose.one(can.flatMap((move) => Array.from({ length: move.often }, () => move)))
  const next = await make(scene, person, choose)
  const elsewhere = choose.chance(0.5) ? [choose.one(pathsIn(scene))] : []
  for (const path of [next.replace(/#.*/, ''), ...elsewhere]) {
    const html = await look(scene, person, path)
    expect(missingAt(scene, path, html), `${nameOf(person)} has just written; missing at ${path}`).toEqual([])
  }
}

/** Reads a page, which is theirs and nobody else's. */
async function look(scene: Scene, person: Person, path: string): Promise<string> {
  const { status, html } = await person.browser.get(path)
  expect(status, `${path} as ${nameOf(person)}`).toBe(200)
  expectOwn(person, path, html)
  const isWhole = path.startsWith(scene.path) && !path.includes('show=')
  const through = /data-latest="([^"]*)"/.exec(html)?.[1] ?? ''
  if (isWhole && through > person.readThrough) person.readThrough = through
  return html
}

function expectOwn(person: Person, path: string, html: string) {
  const found = ownIn(html)
  expect(found, `What ${path} shows ${nameOf(person) || 'a visitor'} of themselves`).toEqual(
    ownOf(person, found),
  )
}

/** What somebody can do; it says where that leads them. */
type Move = {
  often: number
  may: (scene: Scene, person: Person) => boolean
  make: (scene: Scene, person: Person, choose: Choose) => Promise<string>
}

type Pressed = { at: string; form: string; fields?: Fields }

/** Reads the page with a form, which is the one with these words in it, and sends it. */
async function press(scene: Scene, person: Person, { at, form, fields = {} }: Pressed): Promise<string> {
  const html = await look(scene, person, at)
  return send(person, at, { ...hiddenIn(html, form), ...fields })
}

async function send(person: Person, path: string, fields: Fields): Promise<string> {
  const { status, location, html } = await person.browser.send(path, fields)
  const why = textOf(/<[^>]* role="alert"[\s\S]{0,500}/.exec(html)?.[0] ?? html)
  expect(status, `${nameOf(person)} is told: ${why}`).toBe(303)
  return location
}

const anybody = () => true
const answersOfOthers = ({ posts }: Scene, person: Person) =>
  posts.filter(({ kind, author }) => kind === 'answer' && author !== person)
const answerButton = ({ isAsker }: Person) => (isAsker ? 'Post reply' : 'Post answer')
const idIn = (location: string) => Number(/#[au](\d+)$/.exec(location)?.[1])

const favorite: Move = {
  often: 6,
  may: anybody,
  make: async (scene, person, choose) => {
    const key = keyOf(choose.one(scene.posts.filter(({ author }) => author !== person)))
    const on = !person.favorites.has(key)
    const fields = { favorite: `${on ? 1 : 0} ${key}` }
    const next = await press(scene, person, { at: scene.path, form: 'id="favorite-form"', fields })
    person.favorites[on ? 'add' : 'delete'](key)
    return next
  },
}

const markBest: Move = {
  often: 6,
  may: (_, { isAsker }) => isAsker,
  make: async (scene, person, choose) => {
    const answer = choose.one(answersOfOthers(scene, person))
    const on = !scene.best.has(answer)
    const fields = { on: on ? '1' : '0' }
    const next = await press(scene, person, { at: scene.path, form: `id="best-answer-${answer.id}"`, fields })
    scene.best[on ? 'add' : 'delete'](answer)
    return next
  },
}

const answer: Move = {
  often: 1,
  may: ({ closedBy }) => !closedBy,
  make: async (scene, person) => {
    const text = nextText(scene, 'answer')
    const fields = { text, do: 'post' }
    const next = await press(scene, person, { at: scene.path, form: answerButton(person), fields })
    scene.posts.push({ kind: 'answer', id: idIn(next), author: person, text })
    person.drafts.answer = null
    return next
  },
}

const update: Move = {
  often: 1,
  may: (_, { isAsker }) => isAsker,
  make: async (scene, person, choose) => {
    const text = nextText(scene, 'update')
    const helped = choose.one(answersOfOthers(scene, person))
    const told = { text, outcome: choose.one(outcomes), helped: String(helped.id) }
    const at = scene.path
    const form = { ...hiddenIn(await look(scene, person, at), 'Preview update'), ...told }
    const { status, html } = await person.browser.send(at, { ...form, do: 'preview' })
    expect(status).toBe(200)
    expectOwn(person, at, html)
    const next = await send(person, at, { ...form, ...hiddenIn(html, 'name="previewed"'), do: 'post' })
    scene.posts.push({ kind: 'follow-up', id: idIn(next), author: person, text })
    person.drafts.update = null
    return next
  },
}

const closeOrReopen: Move = {
  often: 2,
  may: ({ closedBy }, person) =>
    person.isModerator || (person.isAsker && (closedBy === null || closedBy === person)),
  make: async (scene, person) => {
    const next = await press(scene, person, { at: scene.path, form: 'id="closing-form"' })
    scene.closedBy = scene.closedBy ? null : person
    return next
  },
}

const subscribe: Move = {
  often: 3,
  may: anybody,
  make: async (scene, person, choose) => {
    const name = person.isAsker ? 'answers' : choose.one(['answers', 'ending'] as const)
    const next = await press(scene, person, { at: scene.path, form: `id="${name}-switch"` })
    person.follows = switchesOf(person.follows, person.isAsker)[name].press
    return next
  },
}

const mute: Move = {
  often: 3,
  may: anybody,
  make: async (scene, person, choose) => {
    const others = scene.people.filter((one) => one.member && one !== person)
    const { name } = memberOf(choose.one(others))
    const next = await press(scene, person, { at: `/u/${name}`, form: 'id="mute-form"' })
    person.muted[person.muted.has(name) ? 'delete' : 'add'](name)
    return next
  },
}

const follow: Move = {
  often: 2,
  may: anybody,
  make: async (scene, person) => {
    const next = await press(scene, person, { at: categoryIn, form: 'id="follow-form"' })
    person.isFollowing = !person.isFollowing
    return next
  },
}

const draft: Move = {
  often: 3,
  may: ({ closedBy }, { isAsker }) => isAsker || !closedBy,
  make: async (scene, person, choose) => {
    const kind = scene.closedBy || (person.isAsker && choose.chance(0.5)) ? 'update' : 'answer'
    const form = kind === 'update' ? 'Preview update' : answerButton(person)
    const text = draftText(choose.one(numbers), person)
    const next = await press(scene, person, { at: scene.path, form, fields: { text, do: 'save' } })
    person.drafts[kind] = text
    return next
  },
}

const numbers = Array.from({ length: 1_000 }, (_, number) => number)
const moves = [favorite, markBest, answer, update, closeOrReopen, subscribe, mute, follow, draft]

/** Each page as both processes have kept it, for these readers of it, is the one that is made when nothing is kept. */
async function compareWithFresh(scene: Scene, readersOf: (path: string) => Person[]) {
  await readMarksWritten(scene)
  const looks = pathsIn(scene).flatMap((path) => readersOf(path).map((person) => ({ person, path })))
  const kept: [string, string][] = []
  // One after the other, so that the processes take turns.
  for (const one of looks) kept.push([await glance(one), await glance(one)])
  await query('INSERT INTO "StaleTags" ("tags") VALUES (ARRAY[$1])', [everything])
  await query('SELECT pg_notify($1, $2)', [staleChannel, ''])
  for (const [number, one] of looks.entries()) {
    const fresh = await glance(one)
    for (const page of kept[number] ?? [])
      expect(page, `${one.path} as ${nameOf(one.person) || 'a visitor'}, beside one made fresh`).toBe(fresh)
  }
}

/** What a member has read is written down after their page is sent: until then what is new to them may change. */
const readMarksWritten = ({ id, people }: Scene) =>
  expect
    .poll(async () => {
      const marks = await query<{ userId: number; seenThrough: Date }>(
        'SELECT "userId", "seenThrough" FROM "ReadMark" WHERE "questionId" = $1',
        [id],
      )
      const seenBy = new Map(marks.map(({ userId, seenThrough }) => [userId, seenThrough.toISOString()]))
      return people.every(
        ({ member, readThrough }) => !member || (seenBy.get(member.id) ?? '') >= readThrough,
      )
    })
    .toBe(true)

const idOnce = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/**
 * A page as its reader would be shown it by a process that has heard of everything, line by line, without what is new
 * each time. It does not count as read.
 */
async function glance({ person, path }: { person: Person; path: string }): Promise<string> {
  const headers = { cookie: 'acted=1', 'sec-purpose': 'prefetch' }
  const { status, html } = await person.browser.get(path, headers)
  expect(status).toBe(200)
  return html.replace(idOnce, 'an id').replaceAll('><', '>\n<')
}
