import { type Place, placeAt } from '@/lib/doors'

/**
 * An address as Next may hear it, and what is behind it; `moved` when it was asked for in another spelling than its own.
 */
export type Address = { url: string; path: string; place: Place; moved: boolean }

const page = (path: string): Address => ({ url: path, path, place: 'page', moved: false })

// Neither leads to a page: the first is answered 404, the second 400.
const nowhere = page('/not-here')
const malformed = page('/q')

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

const builtFile = /^\/_next\/static\/(?!.*(\.\.|%2e|%2f|%5c))[\w./~%@()[\]+-]+$/i
const ofDevelopment = /^\/(_next\/|__nextjs)/

/** The parts of a path, decoded; undefined when it cannot be decoded. Empty parts are dropped. */
function partsOf(path: string): string[] | undefined {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent)
  } catch {
    return undefined
  }
}

const isOdd = (part: string) => /^\.{1,2}$|[/\\\p{Cc}]/u.test(part)

const spelled = (parts: string[]) => `/${parts.map(encodeURIComponent).join('/')}`

/** The one spelling of a path that the site knows. Where only its letter case is wrong, that is put right. */
function found(parts: string[]): { path: string; place: Place } | undefined {
  for (const path of [spelled(parts), spelled(parts.map((part) => part.toLowerCase()))]) {
    const place = placeAt(path)
    if (place) return { path, place }
  }
  return undefined
}

/**
 * Reads the target of a request (RFC 9112, 3.2), once: everything that depends on an address goes by this. What the site
 * does not know by its own spelling never reaches Next.
 */
export function addressOf(target: string, isDevelopment = false): Address {
  const local = target.replace(/^https?:\/\/[^/?]*/i, '')
  const [path = '', ...rest] = local.split('?')
  const query = rest.join('?')
  if (builtFile.test(path) || (isDevelopment && ofDevelopment.test(path)))
    return { url: local, path, place: 'as-it-is', moved: false }
  if (isCrowded(query) || !/^(\/|$)/.test(path)) return malformed
  const parts = partsOf(path)
  if (!parts) return malformed
  const here = parts.some(isOdd) ? undefined : found(parts)
  if (!here) return nowhere
  return { ...here, url: here.path + (query && `?${query}`), moved: here.path !== (path || '/') }
}
