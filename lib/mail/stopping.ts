import { NoticeKind } from '@/lib/generated/prisma/enums'
import { sealed, unsealed } from '@/lib/signed'

/** What one link stops. */
export type Scope =
  /** Mail at once about one kind of notice: it stays on the site. */
  | { stops: 'notice'; kind: NoticeKind }
  /** Everything about one thread. */
  | { stops: 'thread'; questionId: number }
  | { stops: 'digest' }
  /** Being asked for one thread's ending. */
  | { stops: 'ending'; questionId: number }
  /** Being asked for an ending at all. */
  | { stops: 'endings' }

const earlier = ['ending', 'daily'] as const

/** What held before a thread or the digest was stopped, where that was not the usual: all of the thread, every week. */
export type Earlier = (typeof earlier)[number]

/** Whose mail, and which; taking it back goes back to what held earlier. */
export type Stopping = { userId: number; scope: Scope; earlier?: Earlier | null }

const isKind = (text: string): text is NoticeKind => Object.hasOwn(NoticeKind, text)

const largest = 2_147_483_647

function idIn(text: string): number | null {
  const id = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY
  return id <= largest ? id : null
}

/** A scope as a letter names it: `notice-answer`, `thread-12`, `digest`, `ending-12`, `endings`. Null if it is none. */
export function readScope(text: string): Scope | null {
  if (text === 'digest' || text === 'endings') return { stops: text }
  const [, stops, which = ''] = /^(notice|thread|ending)-(\w{1,30})$/.exec(text) ?? []
  if (stops === 'notice') return isKind(which) ? { stops, kind: which } : null
  const questionId = idIn(which)
  if (questionId === null || (stops !== 'thread' && stops !== 'ending')) return null
  return { stops, questionId }
}

const purpose = 'stopping'

/** The path of the link that stops a scope for a member. It opens nothing else, and is good for as long as mail is kept. */
export function stopPath(secret: string, userId: number, scope: string): string {
  if (!readScope(scope)) throw new Error(`No mail can be stopped by ${scope}`)
  return `/stop/${sealed(secret, purpose, `${userId}.${scope}`)}`
}

/** The path of a link that was pressed: it stops the same, and knows what held earlier. */
export function pressedPath(secret: string, token: string, held: Earlier | null): string {
  const [userId, scope] = unsealed(secret, purpose, token)?.split('.') ?? []
  return `/stop/${held ? sealed(secret, purpose, `${userId}.${scope}.${held}`) : token}`
}

/** What such a link stops; null when it is none of ours. */
export function readStopToken(secret: string, token: string): Stopping | null {
  const [user = '', text = '', held, ...more] = unsealed(secret, purpose, token)?.split('.') ?? []
  const [userId, scope] = [idIn(user), readScope(text)]
  if (userId === null || !scope || more.length > 0) return null
  return { userId, scope, earlier: earlier.find((one) => one === held) ?? null }
}
