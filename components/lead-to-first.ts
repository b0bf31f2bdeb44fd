import { answerWith } from '@/lib/answer-status'

type Page = { cursor: string; newer: string | null; first: string }

/** Whoever pages back to the start of a list comes to its plain address, and not to a copy of it with a cursor. */
export async function leadToFirst({ cursor, newer, first }: Page): Promise<void> {
  if (cursor.startsWith('newer-') && newer === null) await answerWith(303, first)
}
