import { createHash } from 'node:crypto'
import { siteName } from '@/lib/page-metadata'
import { whole } from '@/lib/site-address'
import { footingOf } from './footing'
import { htmlOf } from './html'
import type { Letter } from './letter'
import { oneLine } from './one-line'
import { stopPath } from './stopping'
import { textOf } from './text'
import { addressedName } from './unlinked'

export type Means = { SITE_URL: string; MAIL_FROM?: string | undefined; AUTH_SECRET: string }

/** A message as it leaves: both parts, and every header that says what it is. */
export type Message = {
  from: string
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
  messageId: string
  inReplyTo?: string
  references?: string
  headers: Record<string, string>
}

/** No program answers it, and none takes it for a person's own. */
const fromAProgram = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

const idOf = (key: string, host: string) =>
  `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${host}>`

// The question itself was never mailed; programs gather what names the same message all the same.
const inThread = (questionId: number | null, host: string) => {
  const root = `<question-${questionId}@${host}>`
  return questionId === null ? {} : { inReplyTo: root, references: root }
}

function stopUrlOf({ to, stop }: Letter, { SITE_URL, AUTH_SECRET }: Means): string | null {
  if (!stop || to.userId === null) return null
  return whole(SITE_URL, stopPath(AUTH_SECRET, to.userId, stop.scope))
}

/** RFC 8058: the mail program's own button stops it by one POST, without a page. */
const stoppable = (url: string) => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

/** Makes the message of a letter. The same `key` gives the same Message-ID, so that sending twice can be seen to be that. */
export function messageOf(letter: Letter, key: string, means: Means): Message {
  const { SITE_URL, MAIL_FROM } = means
  const host = new URL(SITE_URL).hostname
  const stopUrl = stopUrlOf(letter, means)
  const named = { ...letter, subject: oneLine(letter.subject) }
  const footing = footingOf(named, SITE_URL, stopUrl)
  return {
    from: MAIL_FROM ?? `${siteName} <hindsight@${host}>`,
    to: { name: oneLine(addressedName(letter.to.name), 60), address: letter.to.address },
    subject: named.subject,
    text: textOf(named, footing),
    html: htmlOf(named, footing),
    messageId: idOf(key, host),
    ...inThread(letter.questionId, host),
    headers: {
      ...fromAProgram,
      ...(letter.stop ? { Precedence: 'bulk' } : {}),
      ...(stopUrl ? stoppable(stopUrl) : {}),
    },
  }
}
