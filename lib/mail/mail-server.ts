import { createTransport, type Transporter } from 'nodemailer'
import type { Message } from './message'

const seconds = 1_000

/**
 * How long a server may take to answer: RFC 5321 gives it ten minutes after a message's last line. Whoever asks sooner
 * sends again what it may have taken.
 */
export const secondsToAnswer = 600

/*
 * A message is handed over once in each try: whether one whose connection broke has arrived is for the ledger and the
 * queue to decide, not for the pool. What SMTP_URL says comes before this.
 */
const manners = {
  pool: true,
  maxConnections: 4,
  maxRequeues: 0,
  connectionTimeout: 10 * seconds,
  greetingTimeout: 10 * seconds,
  dnsTimeout: 10 * seconds,
  socketTimeout: secondsToAnswer * seconds,
  disableFileAccess: true,
  disableUrlAccess: true,
} as const

const opened = new Map<string, Transporter>()

/** Hands a message to the mail server, and is done when the server has answered for it. Throws what it answered otherwise. */
export async function handOver(smtpUrl: string, message: Message): Promise<void> {
  const transport = opened.get(smtpUrl) ?? createTransport({ url: smtpUrl, ...manners })
  opened.set(smtpUrl, transport)
  await transport.sendMail(message)
}

/** Ends the connections to mail servers. */
export function leaveMailServers(): void {
  for (const transport of opened.values()) transport.close()
  opened.clear()
}
