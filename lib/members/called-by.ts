import { skeletonOf } from './skeleton'

/** Finds whom a name or an address means, however it is spelled. */
export const calledBy = (login: string) =>
  login.includes('@') ? { email: login.toLowerCase() } : { skeleton: skeletonOf(login.normalize('NFC')) }

/** One key for all spellings of a name, or of an address; it does not say whose they are. */
export function calledKey(login: string): string {
  const { email, skeleton } = calledBy(login)
  return (email ?? `name ${skeleton}`).slice(0, 100)
}
