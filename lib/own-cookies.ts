/** The cookies that this site sets: its session, what a browser carries for it, and next-auth's on the way to another site. */
const ours = /^(__(Host|Secure)-)?(hindsight|posted|acted|outbox|carried-[a-z]{1,30}|authjs\.[\w.-]{1,60})$/

// No browser needs more; Next takes time with the square of their number.
const most = 50

const nameOf = (cookie: string) => cookie.replace(/=.*/s, '').trim()

/** Our own cookies among those that a browser sent; undefined when there are too many. */
export function ownCookies(header: string): string[] | undefined {
  const cookies = header.split(';')
  return cookies.length > most
    ? undefined
    : cookies.filter((cookie) => ours.test(nameOf(cookie))).map((cookie) => cookie.trim())
}

/** Whether a cookie has one of these names. */
export const isNamed = (cookie: string, names: readonly string[]) => names.includes(nameOf(cookie))
