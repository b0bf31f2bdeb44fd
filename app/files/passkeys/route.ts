import { beginLogIn } from '@/lib/auth-passkeys'
import { Refusal } from '@/lib/refusal'
import { databaseNow } from '@/lib/transaction'

const headers = { 'Cache-Control': 'no-store' }

/**
 * What a browser needs to offer passkeys where it fills in names. No server action: that would render the page anew, and
 * hold up the log-in of somebody who is quicker. The server entry has refused what other sites send.
 */
export async function POST() {
  try {
    return Response.json(await beginLogIn(await databaseNow()), { headers })
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 429, headers })
    throw error
  }
}
