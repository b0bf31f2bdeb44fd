import { pool } from '@/lib/db'
import type { Letter } from '@/lib/mail/letter'
import type { LetterOrder } from '@/lib/mail/order'

/** What was handed in to be mailed and waits, the oldest first. */
export async function orderedLetters(): Promise<LetterOrder[]> {
  const { rows } = await pool().query<{ letter: LetterOrder }>(
    `SELECT "data"->'letter' AS "letter" FROM pgboss.job WHERE "name" = 'send-mail' ORDER BY "created_on"`,
  )
  return rows.map(({ letter }) => letter)
}

/** The token in the one link that a message is about. */
export function tokenIn(letter: Letter | null): string {
  const token = letter?.action?.url.split('/').at(-1)
  if (!token) throw new Error('There is no link to press')
  return token
}
