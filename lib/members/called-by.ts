import { keptAddress } from './address'

/** Whether somebody logs in by their address; no name has an @ in it. */
export const isAddress = (login: string) => login.includes('@')

/**
 * A name as it is compared: letter case and the forms of one letter make no difference. The database's function of the
 * same name does the same, whatever its locale makes of a final sigma and a dotted I.
 */
export const foldedName = (name: string) =>
  name.normalize('NFKC').replace(/[Iİ]/g, 'i').toLowerCase().replace(/ς/g, 'σ')

/** One key for all spellings of a name, or of an address; it does not say whose they are. */
export const calledKey = (login: string): string =>
  (isAddress(login) ? keptAddress(login) : `name ${foldedName(login)}`).slice(0, 100)
