import { createHash, timingSafeEqual } from 'node:crypto'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Compares two secrets in a time that tells nothing of where they differ. */
export const isSameSecret = (shown: string, own: string) => timingSafeEqual(digest(shown), digest(own))
