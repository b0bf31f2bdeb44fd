import type { NoticeKind } from '@/lib/generated/prisma/enums'
import type { Stopping } from './stopping'

/** What the page of a link that stops mail says: before its button is pressed, on the button, and afterwards. */
export type StoppingWords = {
  question: string
  stop: string
  /** What it means, before and after. */
  meaning: string
  done: string
  again: string
}

const about: Record<NoticeKind, string> = {
  answer: 'answers to your questions',
  mention: 'mentions of you',
  thread_answer: 'answers in threads you subscribe to',
  reply: 'replies in threads you subscribe to',
  follow_up: 'updates in threads you subscribe to',
  best: 'best-answer marks on your answers',
  credited: 'updates that name your answers',
  favorite: 'favorites on what you wrote',
  closing_soon: 'threads that close soon',
}

const noticeWords = (kind: NoticeKind): StoppingWords => ({
  question: `Stop email about ${about[kind]}?`,
  stop: 'Stop these emails',
  meaning: 'You can still see them on the site, under Activity.',
  done: `No more email about ${about[kind]}`,
  again: 'Start these emails again',
})

const threadWords = (title: string): StoppingWords => ({
  question: `Unsubscribe from “${title}”?`,
  stop: 'Unsubscribe',
  meaning:
    'You won’t get notifications about new posts in this thread, by email or on the site. We’ll still tell you when someone marks, credits or favorites what you wrote.',
  done: `You’ve unsubscribed from “${title}”`,
  again: 'Subscribe again',
})

const digestWords = (often: string): StoppingWords => ({
  question: 'Stop the digest?',
  stop: 'Stop the digest',
  meaning: 'You can still see your notifications on the site, under Activity. Other email doesn’t change.',
  done: 'No more digests',
  again: `Send it ${often} again`,
})

const endingWords = (what: string): StoppingWords => ({
  question: `Stop asking how ${what} turned out?`,
  stop: 'Stop asking',
  meaning: 'You can still add an update on the question’s page at any time.',
  done: `We won’t ask about ${what} again`,
  again: 'Ask me again',
})

/** The words for what a link stops; `title` is that of the thread that it names. */
export function stoppingWords(
  { scope, earlier }: Pick<Stopping, 'scope' | 'earlier'>,
  title: string,
): StoppingWords {
  switch (scope.stops) {
    case 'notice':
      return noticeWords(scope.kind)
    case 'thread':
      return threadWords(title)
    case 'digest':
      return digestWords(earlier === 'daily' ? 'every day' : 'every Monday')
    case 'ending':
      return endingWords(`“${title}”`)
    case 'endings':
      return endingWords('your questions')
  }
}
