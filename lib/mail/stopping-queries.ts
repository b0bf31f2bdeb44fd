import 'server-only'
import { db } from '@/lib/db'
import { threadPath } from '@/lib/questions/slug'
import type { Stopping } from './stopping'
import { isStopped } from './stopping-commands'
import { type StoppingWords, stoppingWords } from './stopping-words'

export type StoppingView = {
  words: StoppingWords
  stopped: boolean
  /** The name of the account whose mail it stops: whoever has several, or got a mail passed on, has to know. */
  account: string
  /** The thread that it is about. */
  thread: string | null
}

/** What a link stops, and whether it has; null when its member or the thread that it is about is gone. */
export async function stoppingView(stopping: Stopping): Promise<StoppingView | null> {
  const { userId, scope } = stopping
  const thread = 'questionId' in scope ? await threadOf(scope.questionId) : undefined
  const member = await db().user.findUnique({
    where: { id: userId, leftAt: null },
    select: { name: true },
  })
  if (thread === null || !member) return null
  return {
    words: stoppingWords(stopping, thread?.title ?? ''),
    stopped: await isStopped(stopping),
    account: member.name,
    thread: thread ? threadPath(thread) : null,
  }
}

const threadOf = (id: number) =>
  db().question.findUnique({ where: { id }, select: { id: true, slug: true, title: true } })
