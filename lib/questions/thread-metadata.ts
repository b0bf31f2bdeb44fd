import type { Metadata } from 'next'
import { type Card, cardPath, cardSize } from '@/lib/cards/card'
import { feeds } from '@/lib/feeds/catalog'
import { outcomeWords } from '@/lib/follow-ups/outcome'
import { isFormer, shownName } from '@/lib/members/former'
import { memberPath } from '@/lib/members/path'
import { pageMetadata } from '@/lib/page-metadata'
import { threadPath } from './slug'
import type { ThreadView } from './thread'

/** What a thread says of itself in its head: its variants (`?show=`, `?within=`) are all this one page. */
export function threadMetadata(thread: ThreadView): Metadata {
  const card = cardIn(thread)
  const head = pageMetadata({
    title: thread.title,
    description: thread.summary.replaceAll('\n', ' '),
    path: threadPath(thread),
    feed: [feeds.thread(thread), feeds.ending(thread)],
    openGraph: {
      type: 'article',
      publishedTime: thread.createdAt.toISOString(),
      modifiedTime: lastWritten(thread).toISOString(),
      section: thread.category.name,
      tags: thread.tags,
      images: { url: cardPath(thread, card), ...cardSize, type: 'image/png', alt: inWords(card) },
    },
  })
  return { ...head, authors: authorOf(thread) }
}

const authorOf = ({ askerName }: ThreadView) => ({
  name: shownName(askerName),
  ...(isFormer(askerName) ? {} : { url: memberPath(askerName) }),
})

function lastWritten({ createdAt, editedAt, timeline }: ThreadView): Date {
  const posts = timeline.filter((post) => post.kind === 'follow-up' || !post.removed)
  const instants = [{ createdAt, editedAt }, ...posts].map((one) => (one.editedAt ?? one.createdAt).getTime())
  return new Date(Math.max(...instants))
}

/** What the thread's card shows (the same as lib/cards/queries.ts reads for drawing it). */
function cardIn({ title, category, createdAt, knowsBy, overdue, timeline }: ThreadView): Card {
  const ending = timeline.findLast((post) => post.kind === 'follow-up')
  const outcome = ending ? { is: ending.outcome, at: ending.createdAt } : null
  return { title, category: category.name, askedAt: createdAt, knowsBy: overdue ? null : knowsBy, outcome }
}

/** A card for those who do not see it. */
function inWords({ title, category, outcome }: Card): string {
  const question = `“${title}”, a question about ${category}`
  return outcome ? `${question}. How it turned out: ${outcomeWords[outcome.is]}` : question
}
