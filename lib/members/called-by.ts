import { keptAddress } from './address'

/** Whether somebody logs in by their address; no name has an @ in it. */
export const isAddress = (login: string) => login.includes('@')

/** One key for all spellings of a name, or of an address; it does not say whose they are. */
export const calledKey = (login: string): string =>
  (isAddress(login) ? keptAddress(login) : `name ${login.normalize('NFKC').toLowerCase()}`).slice(0, 100)
