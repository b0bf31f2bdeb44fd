import type { Letter } from '@/lib/mail/letter'
import { whole } from '@/lib/site-address'
import { tokenMinutes } from './token'

type AboutAccount = Pick<Letter, 'to' | 'subject' | 'why'> & {
  /** Paragraphs. */
  says: string[]
  action: { text: string; path: string }
}

export const onceWithin = `The link works once, within ${tokenMinutes} minutes.`

/** A message about an account: it belongs to no thread, and cannot be stopped while there is an account. */
export const aboutAccount = (site: string, { says, action, ...rest }: AboutAccount): Letter => ({
  ...rest,
  parts: says.map((text) => ({ kind: 'paragraph', text })),
  action: { text: action.text, url: whole(site, action.path) },
  stop: null,
  questionId: null,
})
