import { hash, verify } from '@node-rs/argon2'
import { dictionary } from '@zxcvbn-ts/language-common'
import { codePointsOf } from '@/lib/text/length'

export const passwordLength = { min: 10, max: 128 }

// OWASP's password storage cheat sheet (2025): argon2id, 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const common = new Set(
  dictionary['passwords-common'].filter((password) => password.length >= passwordLength.min),
)

const isOneThingRepeated = (password: string) => /^(.{1,4})\1+$/u.test(password)

/** What is wrong with a new password, or null. No rules of composition: length is what counts (NIST SP 800-63B). */
export function passwordComplaint(password: string, own: string[] = []): string | null {
  const length = codePointsOf(password)
  if (length < passwordLength.min)
    return `Use at least ${passwordLength.min} characters. Three or four random words work well.`
  if (length > passwordLength.max) return `Use at most ${passwordLength.max} characters.`
  const plain = password.toLowerCase()
  if (common.has(plain) || isOneThingRepeated(plain))
    return 'This password is too easy to guess. Choose another.'
  if (own.some((word) => word.toLowerCase() === plain))
    return 'Use something other than your name or address.'
  return null
}

// Composed and decomposed letters are the same key presses on different machines.
const normal = (password: string) => password.normalize('NFKC')

export const hashPassword = (password: string) => hash(normal(password), cost)

let decoy: Promise<string> | undefined

/** Whether the password is the one that was hashed. Without a hash it takes the same time, and is never right. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password')
  const matches = await verify(stored ?? (await decoy), normal(password))
  return matches && stored !== null
}
