import { skeletonOf } from './skeleton'

/** Finds whom a name or an address means, however it is spelled. */
export const calledBy = (login: string) =>
  login.includes('@') ? { email: login.toLowerCase() } : { skeleton: skeletonOf(login.normalize('NFC')) }
