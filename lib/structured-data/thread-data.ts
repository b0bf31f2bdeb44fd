import { categoryPath } from '@/lib/categories/path'
import { outcomeWords } from '@/lib/follow-ups/outcome'
import { isFormer, shownName } from '@/lib/members/former'
import { memberPath } from '@/lib/members/path'
import { siteName } from '@/lib/page-metadata'
import { placeOf, threadPath } from '@/lib/questions/slug'
import type { AnswerView, ThreadView } from '@/lib/questions/thread'
import { shortened } from '@/lib/text/graphemes'
import { breadcrumbList } from './breadcrumbs'
import { plainText } from './plain-text'

// A search result quotes a few answers, and their beginnings; the page must not be sent twice for it.
const mostAnswers = 20
const mostComments = 20
const longestText = 5_000

type Post = ThreadView['timeline'][number]
type Place = { thread: ThreadView; site: string }

/**
 * A thread as schema.org's QAPage, with the way to it. What the asker marked best is accepted, be it several answers;
 * the asker's replies and updates are comments on the question, an update named by its outcome. Of a long thread the
 * 20 answers that matter most and the newest 20 comments are given; `answerCount` says how many answers there are.
 */
export function threadData(thread: ThreadView, site: string) {
  const path = threadPath(thread)
  const way = [
    { name: siteName, path: '/' },
    { name: thread.category.name, path: categoryPath(thread.category) },
    { name: thread.title, path },
  ]
  const page = { '@type': 'QAPage', url: new URL(path, site).href, mainEntity: questionIn({ thread, site }) }
  return { '@context': 'https://schema.org', '@graph': [page, breadcrumbList(way, site)] }
}

function questionIn(place: Place) {
  const { thread, site } = place
  const answers = answersOf(thread).map((answer) => ({ answer, data: postIn(place, answer, 'Answer') }))
  const marked = (best: boolean) => answers.filter(({ answer }) => answer.isBest === best)
  const comments = askersPosts(thread).map((post) => postIn(place, post, 'Comment'))
  return {
    '@type': 'Question',
    url: new URL(threadPath(thread), site).href,
    name: thread.title,
    text: shortened(
      [thread.leadHtml, thread.moreHtml].map(plainText).filter(Boolean).join('\n'),
      longestText,
    ),
    author: person(thread.askerName, site),
    ...history(thread),
    answerCount: thread.answerCount,
    ...unlessEmpty(
      'acceptedAnswer',
      marked(true).map(({ data }) => data),
    ),
    ...unlessEmpty(
      'suggestedAnswer',
      marked(false).map(({ data }) => data),
    ),
    ...unlessEmpty('comment', comments),
  }
}

const postIn = ({ thread, site }: Place, post: Post, type: 'Answer' | 'Comment') => ({
  '@type': type,
  url: new URL(placeOf(thread, post), site).href,
  ...(post.kind === 'follow-up' ? { name: outcomeWords[post.outcome] } : {}),
  text: shortened(plainText(post.html), longestText) || wordless(post),
  author: person(post.authorName, site),
  ...history(post),
})

// Validators want some text, and an update may have none.
const wordless = (post: Post) => (post.kind === 'follow-up' ? outcomeWords[post.outcome] : '')

/** Best answers before others, then those with most favorites, then the oldest. */
const byMerit = (a: AnswerView, b: AnswerView) =>
  Number(b.isBest) - Number(a.isBest) || b.favoriteCount - a.favoriteCount || a.id - b.id

const answersOf = ({ timeline }: ThreadView) =>
  timeline
    .filter((post) => post.kind === 'answer')
    .filter(({ byAsker, removed }) => !byAsker && !removed)
    .toSorted(byMerit)
    .slice(0, mostAnswers)

const askersPosts = ({ timeline }: ThreadView) =>
  timeline.filter((post) => post.kind === 'follow-up' || (post.byAsker && !post.removed)).slice(-mostComments)

const person = (name: string, site: string) => ({
  '@type': 'Person',
  name: shownName(name),
  ...(isFormer(name) ? {} : { url: new URL(memberPath(name), site).href }),
})

type Written = { createdAt: Date; editedAt: Date | null; favoriteCount: number }

const history = ({ createdAt, editedAt, favoriteCount }: Written) => ({
  datePublished: createdAt.toISOString(),
  ...(editedAt ? { dateModified: editedAt.toISOString() } : {}),
  upvoteCount: favoriteCount,
})

/** Validators take an empty list for a mistake. */
const unlessEmpty = (name: string, items: object[]) => (items.length > 0 ? { [name]: items } : {})
