import { randomBytes, randomUUID } from 'node:crypto'
import { isSameSecret } from '@/lib/same-secret'

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

/** Whether a request comes from this very process. */
export const isOwnKey = (shown: string | null) => shown !== null && isSameSecret(shown, ownProcess().key)
