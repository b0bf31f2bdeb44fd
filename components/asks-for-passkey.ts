import { reasons } from '@/lib/refusal'

/** What a form carries that asks the browser for a passkey (browser/passkeys.ts), and what is said if it gives none. */
export const asksForPasskey = (how: 'create' | 'get', options: object) => ({
  'data-passkey': how,
  'data-options': JSON.stringify(options),
  'data-not-given': reasons['passkey-not-given'],
  'data-there': reasons['passkey-there'],
})
