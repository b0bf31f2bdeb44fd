import { answerWith } from '@/lib/rendering'

type Page = { cursor: string; newer: string | null; first: string }

/** Whoever pages back to the start of a list comes to its plain address, and not to a copy of it with a cursor. */
export function leadToFirst({ cursor, newer, first }: Page): void {
  if (cursor.startsWith('newer-') && newer === null) answerWith(303, first)
}
