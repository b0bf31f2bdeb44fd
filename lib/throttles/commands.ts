import 'server-only'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool, type Transaction } from '@/lib/db'
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
  signUpAddress: { points: settings.signUpsPerAddress, duration: 60 * minutes, reason: 'slow-hour' },
  signUps: { points: settings.signUpsPerHour, duration: 60 * minutes, reason: 'sign-ups-full' },
  mailFromHere: { points: settings.mailsPerAddress, duration: 60 * minutes, reason: 'slow-hour' },
  mailToAccount: { points: settings.mailsPerAddress, duration: 60 * minutes, reason: 'slow-hour' },
  changingPassword: { points: settings.logInTries, duration: 15 * minutes, reason: 'too-many-tries' },
  writing: { points: settings.writesPerTenMinutes, duration: 10 * minutes, reason: 'slow' },
  exporting: { points: 5, duration: 60 * minutes, reason: 'slow-hour' },
  drafting: { points: settings.draftsPerTenMinutes, duration: 10 * minutes, reason: 'slow' },
  previewing: { points: settings.draftsPerTenMinutes, duration: 10 * minutes, reason: 'slow' },
  marking: { points: settings.marksPerTenMinutes, duration: 10 * minutes, reason: 'slow' },
  searching: { points: settings.searchesPerAddress, duration: 10 * minutes, reason: 'slow' },
  looking: { points: settings.looksPerAddress, duration: 10 * minutes, reason: 'slow' },
} as const satisfies Record<string, { points: number; duration: number; reason: Reason }>

export type Throttle = keyof typeof limits

// No limits: they remember who signed in from where, and which mails were asked for within a minute.
const counts = {
  ...limits,
  signedInHere: { points: 1, duration: 30 * days },
  mailOrdered: { points: 1, duration: 2 * minutes },
}

type Count = keyof typeof counts

const open = (name: Count, storeClient: object) =>
  new RateLimiterPostgres({
    storeClient,
    storeType: 'pool',
    tableName: 'Throttle',
    tableCreated: true,
    // The job clear-expired does.
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points: counts[name].points,
    duration: counts[name].duration,
  })

const opened = new Map<Count, RateLimiterPostgres>()

function limiter(name: Count) {
  const limiter = opened.get(name) ?? open(name, pool())
  opened.set(name, limiter)
  return limiter
}

type Row = { points: number; expire: bigint }

/** A limiter that counts within a transaction: what is rolled back was never counted. */
const limiterIn = (tx: Transaction, name: Count) =>
  open(name, {
    query: async ({ text, values }: { text: string; values: unknown[] }) => {
      const rows = await tx.$queryRawUnsafe<Row[]>(text, ...values)
      return { rows: rows.map((row) => ({ ...row, expire: Number(row.expire) })) }
    },
  })

/**
 * Counts one try against a limit that all instances share, within a transaction if it is given one; refuses when it is
 * used up. `key` is at most 200 characters.
 */
export async function throttle(name: Throttle, key: string | number, tx?: Transaction): Promise<void> {
  try {
    await (tx ? limiterIn(tx, name) : limiter(name)).consume(key)
  } catch (error) {
    if (error instanceof Error) throw error
    throw new Refusal(limits[name].reason)
  }
}

/**
 * Whom somebody wants to log in as. Tries by a member's name and tries by their address are counted apart: counted
 * together, they would tell a stranger which of the two belong to one member. `account` is the one that gets round a
 * limit (`countedAs`): anybody can make one with another's address, and what such an account sees must not depend on
 * whether the address has an owner.
 */
type Wanted = { called: string; account: string }

/**
 * Counts a try to log in from an address. Strangers' guesses use up the limit of all addresses, but not for one from
 * which somebody signed in to the account lately: the owner gets in while others guess.
 */
export async function throttleLogIn({ called, account }: Wanted, address: string): Promise<void> {
  await throttle('logInHere', `${called} ${address}`)
  if (await limiter('signedInHere').get(`${account} ${address}`)) return
  await throttle('logInAccount', called)
}

/** Somebody has signed in: their tries from this address are forgotten, and the address is remembered as theirs. */
export async function welcome(wanted: Wanted, account: string, address: string): Promise<void> {
  if (wanted.account === account) await limiter('logInHere').delete(`${wanted.called} ${address}`)
  await limiter('signedInHere').set(`${account} ${address}`, 1, counts.signedInHere.duration)
}

const wholeSite = 'site'

/**
 * Counts a try to sign up against where it comes from, and refuses it when the site has taken as many new accounts as it
 * takes in an hour; the first that is refused so is logged.
 */
export async function throttleSignUp(address: string): Promise<void> {
  await throttle('signUpAddress', address)
  const taken = await limiter('signUps').get(wholeSite)
  if ((taken?.consumedPoints ?? 0) < settings.signUpsPerHour) return
  try {
    await limiter('signUps').consume(wholeSite)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    if (error.consumedPoints === settings.signUpsPerHour + 1)
      log().warn({ perHour: settings.signUpsPerHour }, 'No more sign-ups are taken for up to an hour')
    throw new Refusal(limits.signUps.reason)
  }
}

/**
 * Counts an account against the whole site, in the transaction that makes it: a try that makes none takes nobody’s room.
 * The last statement of it, because the count is one row, which others wait for.
 */
export const countSignUp = (tx: Transaction): Promise<void> => throttle('signUps', wholeSite, tx)

/** Counts a mail that a member asks for about their own account, against where they are and against whom it goes to. */
export async function throttleMail(account: string, address: string): Promise<void> {
  await throttle('mailFromHere', address)
  await throttle('mailToAccount', account)
}

/** Whether a message with this key (lib/members/mail-key.ts) is asked for the first time; in the transaction that orders it. */
export async function isNewMail(key: string, tx: Transaction): Promise<boolean> {
  try {
    await limiterIn(tx, 'mailOrdered').consume(key)
    return true
  } catch (error) {
    if (error instanceof RateLimiterRes) return false
    throw error
  }
}

/**
 * Counts a mail to an address that its account has not confirmed, in the transaction that orders it, and says whether it
 * may be sent: all accounts that wrote the address down share the mails of an hour. The first mail of each is not counted,
 * or others could use up the one that confirms its owner's account: the limits of signing up bound those.
 */
export const maySendToAddress = (email: string, tx: Transaction): Promise<boolean> =>
  maySendTo(`address ${email.slice(0, 150)}`, tx)

/**
 * Counts a mail that a stranger asks for, and says whether the account may be sent one more. It does not refuse: a refusal
 * would tell the stranger which name and which address belong together.
 */
export async function maySendTo(account: string, tx?: Transaction): Promise<boolean> {
  try {
    await throttle('mailToAccount', account, tx)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
