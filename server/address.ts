import { LRUCache } from 'lru-cache'
import { type Place, placeAt } from '@/lib/addresses'

/** An address as the site knows it, what is behind it, and the page of app/ that makes it. */
export type Address = {
  /** With its query. */
  url: string
  path: string
  place: Place
  page: string
  /** It was asked for in another spelling than its own. */
  moved: boolean
}

const publicPage = (page: string): Address => ({ url: page, path: page, place: 'public', page, moved: false })

const nowhere = publicPage('/missing')
const malformed = publicPage('/malformed')

/** Whether it is a page that says what is wrong with an address, the same for all of them. */
export const isForAnyAddress = (page: string) => page === nowhere.page || page === malformed.page

// Next takes time with the square of the number of parameters, and answers 500 to a name of some thousand letters.
const mostParameters = 100
const longestName = 100

const isCrowded = (query: string) => {
  const parameters = query.split('&')
  return (
    parameters.length > mostParameters ||
    parameters.some((parameter) => parameter.replace(/=.*/s, '').length > longestName)
  )
}

const builtFile = /^\/(_next\/static|assets)\/(?!(.*\/)?\.{1,2}(\/|$))[\w.~@()[\]+-]+(\/[\w.~@()[\]+-]+)*$/i

/** The parts of a path, decoded; undefined when it cannot be decoded. Empty parts are dropped. */
function partsOf(path: string): string[] | undefined {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent)
  } catch {
    return undefined
  }
}

const isOdd = (part: string) => /^\.{1,2}$|[/\\\p{Cc}]/u.test(part)

const spelled = (parts: string[]) =>
  `/${parts.map((part) => encodeURIComponent(part.normalize('NFC'))).join('/')}`

// Far longer than any address of ours; encoded, one can be three times as long as it came.
const longest = 16_000

/** The one spelling of a path that the site knows. Where only its letter case is wrong, that is put right. */
function found(parts: string[], query: string) {
  const parameters = new URLSearchParams(query)
  for (const path of [spelled(parts), spelled(parts.map((part) => part.toLowerCase()))]) {
    const there = placeAt(path, parameters)
    if (there) return { path, ...there }
  }
  return undefined
}

function read(target: string): Address {
  const local = target.replace(/^https?:\/\/[^/?]*/i, '')
  const [path = '', ...rest] = local.split('?')
  const query = rest.join('?')
  if (builtFile.test(path)) return { url: local, path, place: 'as-it-is', page: path, moved: false }
  if (isCrowded(query) || !/^(\/|$)/.test(path)) return malformed
  const parts = partsOf(path)
  if (!parts) return malformed
  const here = parts.some(isOdd) ? undefined : found(parts, query)
  if (!here) return nowhere
  if (here.path.length > longest) return malformed
  return { ...here, url: here.path + (query && `?${query}`), moved: here.path !== (path || '/') }
}

const longestRemembered = 300
const known = new LRUCache<string, Address>({ max: 10_000 })

/**
 * Reads the target of a request (RFC 9112, 3.2), once: everything that depends on an address goes by this. What the site
 * does not know by its own spelling never reaches Next.
 */
export function addressOf(target: string): Address {
  const before = known.get(target)
  if (before) return before
  const address = read(target)
  if (target.length <= longestRemembered) known.set(target, address)
  return address
}
