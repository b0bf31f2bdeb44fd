import { isIPv4, isIPv6 } from 'node:net'

const mappedFromIPv4 = '0,0,0,0,0,ffff'

const bytesOf = (group: string) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]

function groupsOf(address: string): string[] {
  const shortest = new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1)
  const [before = [], after = []] = shortest.split('::').map((part) => (part ? part.split(':') : []))
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after]
}

/** Some proxies write the port too: `203.0.113.9:51234`, `[2001:db8::1]:443`. */
const withoutPort = (text: string) =>
  /^\[([^\]]+)\](:\d{1,5})?$/.exec(text)?.[1] ?? /^([\d.]+):\d{1,5}$/.exec(text)?.[1] ?? text

/**
 * Whom an address stands for: one IPv4 address, or the /64 of IPv6 that a single household or machine has to itself;
 * undefined when it is no address.
 */
export function networkOf(text: string): string | undefined {
  const address = withoutPort(text.trim())
  if (isIPv4(address)) return address
  if (!isIPv6(address)) return undefined
  const groups = groupsOf(address)
  if (groups.slice(0, 6).join() === mappedFromIPv4) return groups.slice(6).flatMap(bytesOf).join('.')
  return `${groups.slice(0, 4).join(':')}::/64`
}
