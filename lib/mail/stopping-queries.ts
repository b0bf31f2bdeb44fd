import 'server-only'
import { db } from '@/lib/db'
import { threadPath } from '@/lib/questions/slug'
import type { Stopping } from './stopping'
import { isHere, isStopped } from './stopping-commands'
import { type StoppingWords, stoppingWords } from './stopping-words'

export type StoppingView = {
  words: StoppingWords
  stopped: boolean
  /** The thread that it is about. */
  thread: string | null
}

/** What a link stops, and whether it has; null when its member or the thread that it is about is gone. Never cached. */
export async function stoppingView(stopping: Stopping): Promise<StoppingView | null> {
  const { userId, scope } = stopping
  const thread = 'questionId' in scope ? await threadOf(scope.questionId) : undefined
  if (thread === null || !(await isHere(userId))) return null
  return {
    words: stoppingWords(stopping, thread?.title ?? ''),
    stopped: await isStopped(stopping),
    thread: thread ? threadPath(thread) : null,
  }
}

const threadOf = (id: number) =>
  db().question.findUnique({ where: { id }, select: { id: true, slug: true, title: true } })
