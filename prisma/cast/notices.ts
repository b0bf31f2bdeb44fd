import { db } from '@/lib/db'
import type { Target } from '@/lib/favorites/target'
import { setFollow } from '@/lib/follows/commands'
import type { Followed } from '@/lib/follows/followed'
import { setMute } from '@/lib/mutes/commands'
import type { Happening } from '@/lib/notices/happening'
import { tell } from '@/lib/notices/tell-commands'
import type { Actor } from '@/lib/policy'
import { type CastEvent, milliseconds } from './events'
import type { CastName } from './members'
import type { After } from './thread'

/** Since when the cast is told of what happens: what is older is no news in the demo. */
const toldSince: After = '45d'

const followed: [CastName, Followed][] = [
  ['nettlesoup', { kind: 'category', slug: 'work-and-money' }],
  ['nettlesoup', { kind: 'tag', slug: 'family' }],
  ['saltmarsh', { kind: 'category', slug: 'home-and-garden' }],
]

const muted: [CastName, CastName][] = [['nettlesoup', 'dunmore']]

type Loaded = { now: Date; actors: Map<string, Actor>; posts: Map<string, Target> }

/** Follows what some of the cast follow, and mutes whom they have muted; it must come before they are told anything. */
export async function loadChoices({ now, actors }: Pick<Loaded, 'now' | 'actors'>): Promise<void> {
  const actOf = (name: CastName) => {
    const actor = actors.get(name)
    return actor ? [{ actor, now }] : []
  }
  for (const [by, name] of muted) for (const act of actOf(by)) await setMute(act, { name, on: true })
  for (const [by, { kind, slug }] of followed) {
    const there = await (kind === 'tag'
      ? db().tag.findUnique({ where: { name: slug } })
      : db().category.findUnique({ where: { slug } }))
    if (there) for (const act of actOf(by)) await setFollow(act, { kind, slug, on: true })
  }
}

/** Tells the cast of what happened lately. Of the favorites of a post they are told together, from the first one on. */
export async function loadNotices(
  events: CastEvent[],
  { now, posts }: Omit<Loaded, 'actors'>,
): Promise<void> {
  const since = now.getTime() - milliseconds(toldSince)
  const told = new Set<string>()
  for (const event of events.filter(({ at }) => at.getTime() >= since)) {
    const key = 'key' in event ? event.key : event.of
    const [post, name] = [posts.get(key), `${event.act} ${key}`]
    const happened = post && !told.has(name) && happeningOf(event, post)
    told.add(name)
    if (happened) await tell(now, happened)
  }
}

function happeningOf(event: CastEvent, post: Target): Happening | null {
  switch (event.act) {
    case 'answer':
    case 'follow-up':
      return { of: event.act, id: post.id }
    case 'mark-best':
      return { of: 'best', id: post.id }
    case 'favorite':
      return { of: 'favorite', target: post, at: event.at.toISOString() }
    default:
      return null
  }
}
