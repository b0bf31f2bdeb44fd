type Failure = { command?: unknown; responseCode?: unknown; response?: unknown; message?: unknown }

// By RFC 3463 about the address, its mailbox, the way to it, or what the message holds. Of the others, above all 5.7
// (policy) and 5.1.7 and 5.1.8 (our own address), this site or its mail server is the cause: they are tried again, and no
// member's mail stops for them.
const aboutTheAddress = /^5\d\d[ -]5\.(?!1\.[78]\b)[1246]\./
const withoutDetail = /^5\d\d(?![ -][245]\.\d)/

// A full mailbox can be emptied: 5.2.2 by RFC 3463, 552 by RFC 5321, and the words of servers that give no detail.
const full = /^5\d\d[ -]5\.2\.2\b|^552(?![ -]5\.\d)|\bquota\b|\b(mail|in)?box\b.*\bfull\b/is

// Authentication, and a command that came out of turn.
const ownFault = [503, 530, 534, 535, 538]

const atTheMessage = ['RCPT TO', 'DATA']

/**
 * What a mail server said when it refused an address or a message for good, as codes without its words (`550 5.1.1`);
 * null for every failure after which trying again may help.
 */
export function refusedWith(error: unknown): string | null {
  const { command, responseCode, response, message } = (error ?? {}) as Failure
  // An address that cannot even be said to a server.
  if (command === 'API' && /^Invalid recipient/.test(String(message))) return 'unsayable'
  if (!atTheMessage.includes(String(command)) || ownFault.includes(Number(responseCode))) return null
  const said = String(response)
  if (full.test(said) || !(aboutTheAddress.test(said) || withoutDetail.test(said))) return null
  return /^5\d\d(?:[ -]5\.\d{1,3}\.\d{1,3})?/.exec(said)?.[0].replace('-', ' ') ?? null
}
