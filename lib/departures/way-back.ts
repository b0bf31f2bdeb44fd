import { sealed, unsealed } from '@/lib/signed'

const purpose = 'come-back'
const day = 86_400_000

export type WayBack = { userId: number; requestedAt: Date }

/** What stands in the address of the way back: who left, and when, so that an old link does not lead back from a later leaving. */
export const wayBack = (secret: string, { userId, requestedAt }: WayBack) =>
  sealed(secret, purpose, `${userId}.${requestedAt.getTime()}`)

/** Whose way back an address is, or null. */
export function readWayBack(secret: string, token: string): WayBack | null {
  const [, userId, at] = /^(\d{1,10})\.(\d{1,15})$/.exec(unsealed(secret, purpose, token) ?? '') ?? []
  return userId && at ? { userId: Number(userId), requestedAt: new Date(Number(at)) } : null
}

/** The instant from which nobody comes back any more. */
export const openUntil = (requestedAt: Date, days: number) => new Date(requestedAt.getTime() + days * day)
