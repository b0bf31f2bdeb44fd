import 'server-only'
import type { AsyncLocalStorage } from 'node:async_hooks'
import { connection } from 'next/server'

type Answer = { status?: number; location?: string; unread?: boolean }

// The server entry opens one for each request (server/watched-response.ts). Next sends 200 for whatever a page renders after it
// began to stream, and an empty shell for its own notFound(); this way a kind page keeps its true status.
const answers = globalThis as typeof globalThis & { hindsightAnswers?: AsyncLocalStorage<Answer> }

/** The response gets this status; the page is then rendered for each request and never cached. */
export async function answerWith(status: number, location?: string): Promise<void> {
  await connection()
  Object.assign(answers.hindsightAnswers?.getStore() ?? {}, { status, location })
}

/** Says that an action has begun. What fails before was sent by no form of ours: a stranger's doing, and no fault of ours. */
export const actionBegun = () => Object.assign(answers.hindsightAnswers?.getStore() ?? {}, { unread: false })

/** Whether what was sent has not reached an action yet. */
export const isUnread = () => answers.hindsightAnswers?.getStore()?.unread === true
