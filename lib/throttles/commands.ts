import 'server-only'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { pool } from '@/lib/db'
import { type Reason, Refusal } from '@/lib/refusal'
import { settings } from '@/lib/settings'

const minutes = 60

const limits = {
  logInHere: { points: settings.logInTries, duration: 15 * minutes, reason: 'too-many-tries' },
  logInAccount: { points: settings.logInTries * 5, duration: 15 * minutes, reason: 'too-many-tries' },
  logInAddress: { points: settings.logInTriesPerAddress, duration: 15 * minutes, reason: 'too-many-tries' },
  signUpAddress: { points: settings.signUpsPerAddress, duration: 60 * minutes, reason: 'slow' },
  changingPassword: { points: settings.logInTries, duration: 15 * minutes, reason: 'too-many-tries' },
  writing: { points: settings.writesPerTenMinutes, duration: 10 * minutes, reason: 'slow' },
  marking: { points: settings.marksPerTenMinutes, duration: 10 * minutes, reason: 'slow' },
} as const satisfies Record<string, { points: number; duration: number; reason: Reason }>

export type Throttle = keyof typeof limits

const opened = new Map<Throttle, RateLimiterPostgres>()

function limiter(name: Throttle) {
  const { points, duration } = limits[name]
  const limiter =
    opened.get(name) ??
    new RateLimiterPostgres({
      storeClient: pool(),
      tableName: 'Throttle',
      tableCreated: true,
      keyPrefix: name,
      points,
      duration,
    })
  opened.set(name, limiter)
  return limiter
}

/** Counts one try against a limit that all instances share; refuses when it is used up. `key` is at most 200 characters. */
export async function throttle(name: Throttle, key: string | number): Promise<void> {
  try {
    await limiter(name).consume(key)
  } catch (error) {
    if (error instanceof Error) throw error
    throw new Refusal(limits[name].reason)
  }
}

/** Forgets the tries so far: whoever has signed in was the right person. */
export async function forgive(name: Throttle, key: string | number): Promise<void> {
  await limiter(name).delete(key)
}
