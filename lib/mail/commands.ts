import 'server-only'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { ownerOf } from '@/lib/members/owner-reading'
import { isSettled, settle, unlessSettled } from './ledger-commands'
import type { Letter } from './letter'
import { letterWriters } from './letters'
import { handOver } from './mail-server'
import { type Message, messageOf } from './message'
import { mailMode } from './mode'
import type { LetterKind, LetterOrder, MailOrder } from './order'
import { refusedWith } from './refused'
import { readScope } from './stopping'
import { isStopped } from './stopping-commands'
import { mayGet } from './who-gets'

type Write = (now: Date, order: LetterOrder) => Promise<Letter | null>

/**
 * Writes a message and sends it: to the mail server, or to the outbox where there is none. One whose key is in the ledger
 * was sent. Throws when the server is away or asks for patience, so that the queue tries again.
 *
 * The ledger's row follows the server's answer at once, on a connection that is open already. A process that dies between
 * the two sends the message once more, with the same Message-ID, by which most mail servers and programs show it once.
 */
export async function sendMail(now: Date, { key, letter: order }: MailOrder): Promise<void> {
  const mode = mailMode(env())
  if (mode === 'none' || (await isSettled(key))) return
  const write = letterWriters[order.kind as LetterKind] as Write
  const letter = await write(now, order)
  if (!letter || !(await isWanted(letter))) return
  const message = messageOf(letter, key, env())
  const { userId, address } = letter.to
  await unlessSettled(key, async (client) => {
    const refusal = mode === 'smtp' ? await refusalOf(message) : null
    const content = mode === 'outbox' ? contentOf(message) : null
    await settle(client, { key, userId, address, sentAt: now, refusal, content })
  })
}

/**
 * Whether its reader may be sent it now: much can have changed since it was ordered. Nobody gets mail at an address that they
 * only wrote down and that belongs to another account.
 */
async function isWanted({ to, stop }: Letter): Promise<boolean> {
  if (to.userId === null) return true
  const recipient = await db().user.findUnique({
    where: { id: to.userId },
    select: { emailVerifiedAt: true, mailStoppedAt: true, bannedAt: true, leftAt: true },
  })
  if (!recipient || !mayGet(recipient, stop ? 'news' : 'account')) return false
  if (!recipient.emailVerifiedAt && (await ownerOf(to.address))) return false
  const scope = stop && readScope(stop.scope)
  return !scope || !(await isStopped({ userId: to.userId, scope }))
}

/** Hands it to the mail server; gives the codes with which it was refused for good, if it was. */
async function refusalOf(message: Message): Promise<string | null> {
  try {
    await handOver(env().SMTP_URL ?? '', message)
    return null
  } catch (error) {
    const refusal = refusedWith(error)
    if (refusal) return refusal
    throw withoutAddress(error)
  }
}

/** Servers like to repeat the address that they speak of, and nodemailer quotes them: logs and the queue keep the codes. */
function withoutAddress(error: unknown): Error {
  const { code, command, responseCode } = error as { code?: string; command?: string; responseCode?: number }
  return new Error(
    `The mail server did not take a message: ${[code, command, responseCode].filter(Boolean).join(' ')}`,
  )
}

const contentOf = ({ from, to, messageId, inReplyTo, references, headers, ...content }: Message) => ({
  ...content,
  headers: {
    From: from,
    To: `${to.name} <${to.address}>`.trimStart(),
    'Message-ID': messageId,
    ...(inReplyTo ? { 'In-Reply-To': inReplyTo } : {}),
    ...(references ? { References: references } : {}),
    ...headers,
  },
})
