import type { Metadata } from 'next'
import { cardPath, cardSize } from '@/lib/cards/card'
import { feeds } from '@/lib/feeds/catalog'
import { outcomeWords } from '@/lib/follow-ups/outcome'
import { memberPath } from '@/lib/members/path'
import { pageMetadata } from '@/lib/page-metadata'
import { threadPath } from './slug'
import type { ThreadView } from './thread'

/** What a thread says of itself in its head: its variants (`?show=`, `?within=`) are all this one page. */
export function threadMetadata(thread: ThreadView): Metadata {
  const head = pageMetadata({
    title: thread.title,
    description: thread.summary,
    path: threadPath(thread),
    feed: [feeds.thread(thread), feeds.ending(thread)],
    openGraph: {
      type: 'article',
      publishedTime: thread.createdAt.toISOString(),
      modifiedTime: lastWritten(thread).toISOString(),
      section: thread.category.name,
      tags: thread.tags,
      images: { url: cardPath(thread), ...cardSize, type: 'image/png', alt: inWords(thread) },
    },
  })
  return { ...head, authors: { name: thread.askerName, url: memberPath(thread.askerName) } }
}

function lastWritten({ createdAt, editedAt, timeline }: ThreadView): Date {
  const posts = timeline.filter((post) => post.kind === 'follow-up' || !post.removed)
  const instants = [{ createdAt, editedAt }, ...posts].map((one) => (one.editedAt ?? one.createdAt).getTime())
  return new Date(Math.max(...instants))
}

/** The thread's card for those who do not see it. */
function inWords({ title, category, timeline }: ThreadView): string {
  const ending = timeline.findLast((post) => post.kind === 'follow-up')
  const question = `“${title}”, a question about ${category.name}`
  return ending ? `${question}. How it turned out: ${outcomeWords[ending.outcome]}` : question
}
