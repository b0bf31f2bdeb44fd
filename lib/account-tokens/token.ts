import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** Minutes for which a mailed link opens something. */
export const tokenMinutes = 15

/** 256 random bits, for an address. */
export const newToken = () => randomBytes(32).toString('base64url')

export const tokenHash = (token: string) => createHash('sha256').update(token).digest()

/** A token as it stands in an address. */
export const tokenText = z.string().regex(/^[\w-]{43}$/)
