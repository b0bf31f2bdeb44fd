import 'server-only'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from '@/lib/db'
import { log } from '@/lib/log'
import { type Reason, Refusal } from '@/lib/refusal'
import { settings } from '@/lib/settings'

const minutes = 60
const days = 24 * 60 * minutes

const limits = {
  logInHere: { points: settings.logInTries, duration: 15 * minutes, reason: 'too-many-tries' },
  logInAccount: { points: settings.logInTries * 5, duration: 15 * minutes, reason: 'too-many-tries' },
  logInAddress: { points: settings.logInTriesPerAddress, duration: 15 * minutes, reason: 'too-many-tries' },
  passkeyAsked: { points: settings.logInTriesPerAddress * 5, duration: 15 * minutes, reason: 'slow' },
  signUpAddress: { points: settings.signUpsPerAddress, duration: 60 * minutes, reason: 'slow' },
  signUps: { points: settings.signUpsPerHour, duration: 60 * minutes, reason: 'sign-ups-full' },
  mailFromHere: { points: settings.mailsPerAddress, duration: 60 * minutes, reason: 'slow' },
  mailToAccount: { points: settings.mailsPerAddress, duration: 60 * minutes, reason: 'slow' },
  changingPassword: { points: settings.logInTries, duration: 15 * minutes, reason: 'too-many-tries' },
  writing: { points: settings.writesPerTenMinutes, duration: 10 * minutes, reason: 'slow' },
  exporting: { points: 5, duration: 60 * minutes, reason: 'slow' },
  drafting: { points: settings.draftsPerTenMinutes, duration: 10 * minutes, reason: 'slow' },
  marking: { points: settings.marksPerTenMinutes, duration: 10 * minutes, reason: 'slow' },
  searching: { points: settings.searchesPerAddress, duration: 10 * minutes, reason: 'slow' },
  looking: { points: settings.looksPerAddress, duration: 10 * minutes, reason: 'slow' },
} as const satisfies Record<string, { points: number; duration: number; reason: Reason }>

export type Throttle = keyof typeof limits

// Beside the limits: who signed in from where, for as long as that says something.
const counts = { ...limits, signedInHere: { points: 1, duration: 30 * days } }

type Count = keyof typeof counts

const opened = new Map<Count, RateLimiterPostgres>()

function limiter(name: Count) {
  const { points, duration } = counts[name]
  const limiter =
    opened.get(name) ??
    new RateLimiterPostgres({
      storeClient: pool(),
      tableName: 'Throttle',
      tableCreated: true,
      // The job clear-expired does.
      clearExpiredByTimeout: false,
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

/**
 * Whom somebody wants to log in as. Tries are counted against what they call them, a name or an address: counted
 * together, they would tell a stranger which of the two belong to one member. An address may mean several accounts, its
 * owner's first: anybody can make the others, so only the first one gets round a limit.
 */
type Wanted = { called: string; accounts: string[] }

/**
 * Counts a try to log in from an address. Strangers' guesses use up the limit of all addresses, but not for one from
 * which somebody signed in to the account lately: the owner gets in while others guess.
 */
export async function throttleLogIn({ called, accounts }: Wanted, address: string): Promise<void> {
  await throttle('logInHere', `${called} ${address}`)
  const [first] = accounts
  if (first && (await limiter('signedInHere').get(`${first} ${address}`))) return
  await throttle('logInAccount', called)
}

/** Forgets the tries from here so far, and remembers the address: whoever has signed in was the right person. */
export async function welcome({ called, accounts }: Wanted, account: string, address: string): Promise<void> {
  if (accounts[0] === account) await limiter('logInHere').delete(`${called} ${address}`)
  await limiter('signedInHere').set(`${account} ${address}`, 1, counts.signedInHere.duration)
}

/** Counts a new account, against where it is made and against all of the site; the first that is too many is logged. */
export async function throttleSignUp(address: string): Promise<void> {
  await throttle('signUpAddress', address)
  try {
    await limiter('signUps').consume('site')
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    if (error.consumedPoints === settings.signUpsPerHour + 1)
      log().warn({ perHour: settings.signUpsPerHour }, 'No more sign-ups are taken for up to an hour')
    throw new Refusal(limits.signUps.reason)
  }
}

/** Counts a mail that a member asks for about their own account, against where they are and against whom it goes to. */
export async function throttleMail(account: string, address: string): Promise<void> {
  await throttle('mailFromHere', address)
  await throttle('mailToAccount', account)
}

/** The same for an address that nobody has confirmed: however many accounts write it down, it is sent no more. */
export const maySendToAddress = (email: string): Promise<boolean> =>
  maySendTo(`address ${email.slice(0, 150)}`)

/**
 * Counts a mail that a stranger asks for, and says whether the account may be sent one more. No refusal: it would tell
 * them which name and which address belong together.
 */
export async function maySendTo(account: string): Promise<boolean> {
  try {
    await throttle('mailToAccount', account)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
