/** How a browser notes in its history that it shows another page or place of it: as a new entry, or in place of the last. */
type AddressChange = { push?: string; fragment?: { hash: string; replaces: boolean } }

const pageOf = ({ pathname, search }: URL) => pathname + search

export const isSamePath = (from: URL, to: URL) => from.origin === to.origin && from.pathname === to.pathname

/** What has to be done so that the address is `to`, where a link there would lead. */
export function addressChange(from: URL, to: URL): AddressChange {
  const isAnotherPage = pageOf(from) !== pageOf(to)
  const loses = from.hash !== '' && to.hash === ''
  return {
    ...((isAnotherPage || loses) && { push: pageOf(to) }),
    // A place is gone to even if the address names it already.
    ...(to.hash && { fragment: { hash: to.hash, replaces: isAnotherPage || from.hash === to.hash } }),
  }
}
