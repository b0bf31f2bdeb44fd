import { z } from 'zod'
import { readNoticesIn } from '@/lib/notices/commands'
import { markAsRead } from '@/lib/read-marks/commands'
import { rememberUse } from '@/lib/sessions/commands'
import { id } from '@/lib/text/input'

const instant = z.number().transform((milliseconds) => new Date(milliseconds))

const seen = z.object({
  userId: id,
  sessionId: z.string().max(100).nullable(),
  thread: z
    .object({ id, through: instant, isFurther: z.boolean(), noticesUntil: instant.nullable() })
    .nullable(),
})

/** Takes from the server entry what a member has seen (server/readers.ts). No address of the site leads here. */
export async function POST(request: Request) {
  const { userId, sessionId, thread } = seen.parse(await request.json())
  await Promise.all([
    sessionId && rememberUse(sessionId, new Date()),
    thread?.isFurther && markAsRead({ userId, questionId: thread.id, through: thread.through }),
    thread?.noticesUntil &&
      readNoticesIn({ userId, questionId: thread.id, through: thread.through, at: thread.noticesUntil }),
  ])
  return new Response(null, { status: 204 })
}
