import { lengthOf } from '@/lib/text/length'

export const linkLimits = { count: 5, length: 300 }

/** The address that somebody means, whole, with https unless they say http; null when it can be none. */
export function linkFrom(text: string): string | null {
  const given = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(given)) return null
  const { protocol, hostname, username, password, href } = new URL(given)
  const leadsAnywhere = /^https?:$/.test(protocol) && /[^.]\.[^.]+$/.test(hostname)
  return leadsAnywhere && !username && !password ? href : null
}

/** What a link is called: its address without what every address has. */
export const linkWords = (href: string) => href.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')

/** What is wrong with the lines of a field for links, or null. */
export function linksComplaint(lines: string[]): string | null {
  if (lines.length > linkLimits.count)
    return `There is room for ${linkLimits.count} links. Take ${lines.length - linkLimits.count} out.`
  const odd = lines.findIndex((line) => linkFrom(line) === null)
  if (odd >= 0) return `Line ${odd + 1} is no web address. Write one such as https://example.org.`
  const long = lines.findIndex((line) => lengthOf(linkFrom(line) ?? '') > linkLimits.length)
  return long >= 0 ? `Line ${long + 1} is longer than ${linkLimits.length} characters.` : null
}
