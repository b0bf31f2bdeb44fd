import { domainToASCII, domainToUnicode } from 'node:url'
import { z } from 'zod'

const longest = 254
const beforeTheAt = /^(?!\.)(?!.*\.\.)[a-z0-9_'+.-]*[a-z0-9_+-]$/
const domain = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/

const split = (address: string) => {
  const at = address.lastIndexOf('@')
  return at < 0 ? { local: '', host: address } : { local: address.slice(0, at), host: address.slice(at + 1) }
}

// What ends a host in an address of the web, or is none of its letters: domainToASCII would drop it, or read it as another.
const noHost = /[/?#\\%:@\s\p{Cc}]/u

/** The one form in which an address is kept, however it was typed: lower case, its domain as the Internet knows it. */
export function keptAddress(typed: string): string {
  const { local, host } = split(typed.trim().normalize('NFC').toLowerCase())
  return `${local}@${(!noHost.test(host) && domainToASCII(host)) || host}`
}

/** An address as its owner would write it. */
export function shownAddress(kept: string): string {
  const { local, host } = split(kept)
  return `${local}@${domainToUnicode(host) || host}`
}

function complaint(address: string): string | null {
  const { local, host } = split(address)
  if (address.length > longest) return 'This address is too long.'
  if (/[^\p{ASCII}]/u.test(local))
    return 'We can’t send email to addresses with letters such as é or я before the @. Use another address.'
  const isAddress = beforeTheAt.test(local) && local.length <= 64 && domain.test(host)
  return isAddress ? null : 'Write an email address, such as name@example.org.'
}

/** An email address as somebody types it; gives the form in which it is kept. */
export const address = z
  .string('Write your email address.')
  .max(longest, 'This address is too long.')
  .transform(keptAddress)
  .superRefine((kept, context) => {
    const message = complaint(kept)
    if (message) context.addIssue({ code: 'custom', message })
  })
