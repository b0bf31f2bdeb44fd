import type { NoticeKind } from '@/lib/generated/prisma/enums'
import type { Stopping } from './stopping'

/** What a page says of a link that stops mail: before it is pressed, what the button says, and afterwards. */
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
  thread_answer: 'answers in threads that you follow',
  reply: 'the asker’s replies in threads that you follow',
  follow_up: 'updates in threads that you follow',
  best: 'best-answer marks on your answers',
  credited: 'updates that name your answers',
  favorite: 'favorites of what you wrote',
  closing_soon: 'threads that close soon',
}

const noticeWords = (kind: NoticeKind): StoppingWords => ({
  question: `Stop mail about ${about[kind]}?`,
  stop: 'Stop it',
  meaning: 'You still find them on the site, in your activity.',
  done: `No more mail about ${about[kind]}`,
  again: 'Send it again',
})

const threadWords = (title: string): StoppingWords => ({
  question: `Stop following “${title}”?`,
  stop: 'Stop following',
  meaning:
    'You hear no more of what is written there, by mail or on the site. When your own words are marked or credited, you are still told.',
  done: `You no longer follow “${title}”`,
  again: 'Follow it again',
})

const digestWords = (often: string): StoppingWords => ({
  question: 'Stop the digest?',
  stop: 'Stop it',
  meaning: 'What you are told is still on the site, in your activity. Everything else stays as it is.',
  done: 'No more digests',
  again: `Send it again, ${often}`,
})

const endingWords = (what: string): StoppingWords => ({
  question: `Stop asking how ${what} turned out?`,
  stop: 'Stop asking',
  meaning: 'You can tell it whenever you like: an update can be added at any time, on the question’s page.',
  done: `We ask no more how ${what} turned out`,
  again: 'Ask again',
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
      return digestWords(earlier === 'daily' ? 'every day' : 'every week')
    case 'ending':
      return endingWords(`“${title}”`)
    case 'endings':
      return endingWords('your questions')
  }
}
