import { db } from '@/lib/db'
import type { Actor } from '@/lib/policy'
import { type CastEvent, milliseconds } from './events'
import type { CastName } from './members'
import type { After } from './thread'

/** How long ago some of the cast last looked in. They read everything there was; what came since is new to them. */
const lookedIn: [CastName, After][] = [
  ['nettlesoup', '60h'],
  ['hanne', '5d'],
  ['pilar', '16d'],
  ['saltmarsh', '100d'],
]

type CastReading = { by: CastName; of: string; through: Date }

/** Who had read which thread, and through which of its posts. Events are in the order in which they happened. */
export function castReadings(events: CastEvent[], now: Date): CastReading[] {
  return lookedIn.flatMap(([by, ago]) => {
    const there = events.filter(({ at }) => at.getTime() <= now.getTime() - milliseconds(ago))
    const ends = new Map(there.flatMap((event) => (isPost(event) ? [[threadOf(event), event.at]] : [])))
    return [...ends].map(([of, through]) => ({ by, of, through }))
  })
}

type PostEvent = Extract<CastEvent, { act: 'ask' | 'answer' | 'follow-up' }>

const isPost = (event: CastEvent): event is PostEvent => ['ask', 'answer', 'follow-up'].includes(event.act)

const threadOf = (event: PostEvent) => (event.act === 'ask' ? event.key : event.of)

type Loaded = { actors: Map<string, Actor>; posts: Map<string, { id: number }> }

/** Writes what the cast had read. Where one of them has been since, by hand, it stays as it is. */
export async function loadReadMarks(readings: CastReading[], { actors, posts }: Loaded): Promise<void> {
  const data = readings.flatMap(({ by, of, through }) => {
    const [actor, question] = [actors.get(by), posts.get(of)]
    return actor && question ? [{ userId: actor.id, questionId: question.id, seenThrough: through }] : []
  })
  await db().readMark.createMany({ data, skipDuplicates: true })
}
