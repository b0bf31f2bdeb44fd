import { anchorOf } from '@/lib/questions/thread'
import { counted } from '@/lib/text/counted'
import { query } from './database'
import { aBrowserAt } from './fresh-connections'
import { aMember, type Member } from './members'
import { nothingOwn, type Person } from './shown-to'
import { anAnswer, aThread } from './threads'

export type Post = { kind: 'question' | 'answer' | 'follow-up'; id: number; author: Person; text: string }

export const keyOf = ({ kind, id }: Post) => `${kind}-${id}`

/** A thread, those who read it and write in it, and what anybody can see there. */
export type Scene = {
  id: number
  path: string
  asker: Person
  ada: Person
  people: Person[]
  /** The question first, then in the order in which they were written. */
  posts: Post[]
  best: Set<Post>
  closedBy: Person | null
}

const category = '/c/work-and-money'

/** Its asker, two members, a moderator and a visitor, each with a look of their own; two answers, and two threads beside it. */
export async function aBusyThread(site: string): Promise<Scene> {
  const person = async (called: string, look: Partial<Person>) =>
    aPerson(site, await aMember(called, look.isModerator ? 'moderator' : 'member'), look)
  const asker = await person('asker', { isAsker: true, theme: 'dark' })
  const ada = await person('ada', { zone: 'Asia/Tokyo' })
  const bea = await person('bea', { theme: 'light', zone: 'America/Lima' })
  const moderator = await person('mod', { isModerator: true })
  const visitor = await aPerson(site, null, {})
  const thread = await aThread({ asker: memberOf(asker), title: 'Where to put a bench', daysAgo: 20 })
  for (const daysAgo of [21, 19]) await aThread({ asker: await aMember('other'), daysAgo })
  const scene: Scene = {
    ...{ id: thread.id, path: thread.path, asker, ada, people: [asker, ada, bea, moderator, visitor] },
    posts: [{ kind: 'question', id: thread.id, author: asker, text: thread.title }],
    ...{ best: new Set(), closedBy: null },
  }
  for (const author of [ada, bea]) {
    const text = nextText(scene, 'answer')
    const id = await anAnswer(thread, { author: memberOf(author), text, minutesAgo: 90 - scene.posts.length })
    scene.posts.push({ kind: 'answer', id, author, text })
  }
  return scene
}

export function memberOf({ member }: Person): Member {
  if (!member) throw new Error('A visitor is no member')
  return member
}

async function aPerson(site: string, member: Member | null, look: Partial<Person>): Promise<Person> {
  const person = { ...nothingOwn(), member, browser: await aBrowserAt(site, member ?? 'visitor'), ...look }
  if (member)
    await query(
      `UPDATE "User" SET "theme" = $2::"Theme", "timeZone" = nullif($3, ''), "subscribesSelf" = false WHERE "id" = $1`,
      [member.id, person.theme, person.zone],
    )
  return person
}

/** What the next post says; nothing else reads like it. */
export const nextText = ({ posts }: Scene, kind: 'answer' | 'update') => `This is ${kind} ${posts.length}.`

/** Every address at which the thread, or something of it, is shown. */
export const pathsIn = ({ path, asker, ada }: Scene): string[] => [
  path,
  ...['?show=asker', '?show=best', '?show=updates', '?within=category'].map((look) => path + look),
  '/',
  category,
  '/updates',
  `/u/${memberOf(asker).name}`,
  `/u/${memberOf(ada).name}/answers`,
  `/u/${memberOf(ada).name}/favorites`,
]

export const categoryIn = category

const textsOf = (posts: Post[]) => posts.map(({ text }) => text)
const anchor = ({ kind, id }: Post) => (kind === 'question' ? '' : `#${anchorOf({ kind, id })}`)

/** What must be found at each address, once nothing that is shown there is stale: pieces of its HTML. */
function toBeFound(scene: Scene): Record<string, string[]> {
  const { path, asker, ada, posts, best, people } = scene
  const [answers, updates] = (['answer', 'follow-up'] as const).map((kind) =>
    posts.filter((post) => post.kind === kind),
  )
  if (!answers || !updates) throw new Error('There is no such thread')
  const favorited = posts.filter((post) => people.some(({ favorites }) => favorites.has(keyOf(post))))
  const given = answers.filter(({ author }) => author !== asker)
  const row = [
    `>${counted(given.length, 'answer')}</a>`,
    ...(best.size > 0 ? [`>${counted(best.size, 'best answer')}<`] : []),
  ]
  const whole = [
    ...textsOf(posts),
    ...favorited.map((post) => `/favorites/${keyOf(post)}"`),
    ...[...best].map((post) => `post--best" id="${anchor(post).slice(1)}"`),
    scene.closedBy ? 'Closed to new answers since' : 'Open to answers until',
  ]
  return {
    [path]: whole,
    [`${path}?within=category`]: whole,
    [`${path}?show=asker`]: textsOf(posts.filter(({ author }) => author === asker)),
    [`${path}?show=best`]: textsOf([...best]),
    [`${path}?show=updates`]: textsOf(updates),
    '/': row,
    [category]: row,
    '/updates': textsOf(updates),
    [`/u/${memberOf(asker).name}`]: row,
    [`/u/${memberOf(ada).name}/answers`]: textsOf(answers.filter(({ author }) => author === ada)),
    [`/u/${memberOf(ada).name}/favorites`]: posts
      .filter((post) => ada.favorites.has(keyOf(post)))
      .map((post) => `href="${path}${anchor(post)}"`),
  }
}

/** What is not found at an address although it should be. */
export const missingAt = (scene: Scene, path: string, html: string): string[] =>
  (toBeFound(scene)[path] ?? []).filter((piece) => !html.includes(piece))
