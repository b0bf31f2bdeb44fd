import { databaseNow } from '@/lib/transaction'
import { clockWarning } from '@/lib/upkeep/clocks'

export const dynamic = 'force-dynamic'

/** It can serve: the database answers. Also says when the two disagree about the time. */
export async function GET() {
  try {
    const warning = await clockWarning(() => databaseNow())
    return new Response(`ready\n${warning ? `${warning}\n` : ''}`)
  } catch {
    return new Response('The database does not answer.\n', { status: 503 })
  }
}
