import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'

/** The header in which this process shows itself its own key. */
export const ownKeyHeader = 'x-hindsight-own-key'

const made = () => ({ id: randomUUID(), key: randomBytes(32).toString('hex') })

// Next bundles the application apart from the server; the global is where both meet.
const kept = globalThis as typeof globalThis & { hindsightProcess?: ReturnType<typeof made> }

/** Who this process is to the others, and a key that only it knows; both are new at each start and stand nowhere. */
export function ownProcess() {
  kept.hindsightProcess ??= made()
  return kept.hindsightProcess
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Whether a request comes from this very process. */
export const isOwnKey = (shown: string | null) =>
  shown !== null && timingSafeEqual(digest(shown), digest(ownProcess().key))
