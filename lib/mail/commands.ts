import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Letter } from './letter'
import { letterWriters } from './letters'
import type { LetterKind, LetterOrder, MailOrder } from './order'

type Write = (now: Date, order: LetterOrder) => Promise<Letter | null>

/** Writes a message and sends it: to the mail server, or to the outbox where there is none. One with its key was sent. */
export async function sendMail(now: Date, { key, letter }: MailOrder): Promise<void> {
  if (await db().mail.findUnique({ where: { key }, select: { id: true } })) return
  const write = letterWriters[letter.kind as LetterKind] as Write
  const written = await write(now, letter)
  if (!written) return
  await deliver(written)
  await db().mail.createMany({
    data: [{ key, userId: written.to.userId, sentAt: now, ...(env().SMTP_URL ? {} : contentOf(written)) }],
    skipDuplicates: true,
  })
}

const textOf = ({ parts, action, why }: Letter) =>
  [...parts.map((part) => ('text' in part ? part.text : '')), action?.url ?? '', why].join('\n\n')

const contentOf = (letter: Letter) => ({
  address: letter.to.address,
  subject: letter.subject,
  text: textOf(letter),
})

let opened: Transporter | undefined

async function deliver(letter: Letter): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env()
  if (!SMTP_URL) return
  opened ??= createTransport(SMTP_URL)
  const { to, subject } = letter
  await opened.sendMail({ from: MAIL_FROM, to, subject, text: textOf(letter) })
}
