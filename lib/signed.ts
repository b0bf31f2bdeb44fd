import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/*
 * Links that do one thing without signing in, and need no row of their own: what a link may do stands in it in the open,
 * followed by a seal that only this site can make. Each purpose has a key of its own, so that no link does another's work.
 */

const keys = new Map<string, Buffer>()

function keyOf(secret: string, purpose: string): Buffer {
  const name = `${purpose}\n${secret}`
  const key = keys.get(name) ?? Buffer.from(hkdfSync('sha256', secret, 'hindsight', purpose, 32))
  keys.set(name, key)
  return key
}

const seal = (secret: string, purpose: string, text: string) =>
  createHmac('sha256', keyOf(secret, purpose)).update(text).digest().subarray(0, 24).toString('base64url')

/** Seals `text` (letters, digits, `_`, `-` and `.`) for one purpose: text, a dot, the seal. */
export const sealed = (secret: string, purpose: string, text: string) =>
  `${text}.${seal(secret, purpose, text)}`

/** What was sealed for this purpose, or null when anything about it is not ours. */
export function unsealed(secret: string, purpose: string, given: string): string | null {
  const at = given.lastIndexOf('.')
  if (at < 0 || given.length > 300) return null
  const text = given.slice(0, at)
  const [own, theirs] = [Buffer.from(seal(secret, purpose, text)), Buffer.from(given.slice(at + 1))]
  return own.length === theirs.length && timingSafeEqual(own, theirs) ? text : null
}
