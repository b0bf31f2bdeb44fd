/** Passkeys belong to a host and open its pages only; both follow from the site's address. */
export function relyingParty(siteUrl: string): { id: string; origin: string } {
  const { hostname, origin } = new URL(siteUrl)
  return { id: hostname, origin }
}

/**
 * Where browsers let people use passkeys: at the site's address, if it is one that nobody can listen in on and not a number.
 * Null when they work nowhere.
 */
export function passkeyOrigin(siteUrl: string): string | null {
  const { protocol, hostname, origin } = new URL(siteUrl)
  const isNumber = /^[\d.]+$|^\[/.test(hostname)
  const isSafe = protocol === 'https:' || /(^|\.)localhost$/.test(hostname)
  return isSafe && !isNumber ? origin : null
}

/** Under what a member's passkeys are filed in the devices that hold them: it says nothing about the person. */
export const handleOf = (userId: number) => new TextEncoder().encode(`member ${userId}`)

export const handleText = (userId: number) => Buffer.from(handleOf(userId)).toString('base64url')
