import { type Target, targetNouns } from '@/lib/favorites/target'
import { type Outcome, outcomeWords } from '@/lib/follow-ups/outcome'
import type { NoticeKind, Verdict } from '@/lib/generated/prisma/enums'
import { isFormer, shownName } from '@/lib/members/former'
import { capital } from '@/lib/text/capital'
import { numberInWords } from '@/lib/text/number-words'

/** Unread notices are counted no further. */
export const mostCounted = 100

/** A notice as it is shown. */
export type NoticeView = {
  id: number
  kind: NoticeKind
  /** Of favorites: how many. */
  count: number
  at: Date
  isNew: boolean
  /** Who did it; null when they are gone, or nobody did. */
  by: string | null
  thread: { id: number; slug: string; title: string }
  isOwnThread: boolean
  closesAt: Date
  /** What it is about, and where it stands. */
  place: Target
  outcome: Outcome | null
  /** What an update says of the reader's own answer. */
  verdict: Verdict | null
  words: string
}

/** "marrow" "answered your question": the name is apart because it may run the other way. */
export type Sentence = { who: string; does: string }

function nameOf(by: string | null): string {
  if (by === null) return 'Someone'
  return isFormer(by) ? capital(shownName(by)) : by
}

/** What a notice says; `day` writes a date out. */
export function sentenceOf(notice: NoticeView, day: (at: Date) => string): Sentence {
  const { kind, count, by, outcome, verdict, isOwnThread, closesAt, place } = notice
  const who = nameOf(by)
  const told = outcome ? `posted an update: ${outcomeWords[outcome]}` : 'posted an update'
  switch (kind) {
    case 'answer':
      return { who, does: 'answered your question' }
    case 'mention':
      return { who, does: 'mentioned you' }
    case 'thread_answer':
      return { who, does: 'answered' }
    case 'reply':
      return { who, does: 'replied in their thread' }
    case 'follow_up':
      return { who, does: told }
    case 'credited':
      if (verdict === 'helped') return { who, does: 'said your answer helped' }
      return { who, does: verdict ? 'tried your advice and it didn’t help' : told }
    case 'best':
      return { who, does: 'marked your answer as a best answer' }
    case 'favorite': {
      const does = `favorited your ${targetNouns[place.kind]}`
      return count === 1 ? { who, does } : { who: `${capital(numberInWords(count))} members`, does }
    }
    case 'closing_soon':
      return {
        who: isOwnThread ? 'Your question' : 'This thread',
        does: `closes to new answers on ${day(closesAt)}`,
      }
  }
}
