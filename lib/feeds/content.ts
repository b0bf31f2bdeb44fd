import { removalWords } from '@/lib/answers/removal'
import { outcomeWords } from '@/lib/follow-ups/outcome'
import { daysBetween, waitLater } from '@/lib/follow-ups/wait'
import { shownName } from '@/lib/members/former'
import { placeOf } from '@/lib/questions/slug'
import { weighingWords } from '@/lib/questions/weighing'
import { whole } from '@/lib/site-address'
import { formatTime } from '@/lib/time/format'
import type { AnswerPost, CreditMark, FollowUpPost, QuestionPost } from './columns'
import { element, markup, type XmlNode } from './xml'

// A reader's program shows this far from our page: whatever language it is in, its direction comes along.
const inOwnDirection = (html: string) => `<div dir="auto">${html}</div>`

const together = (...parts: (string | XmlNode | undefined)[]) =>
  parts
    .map((part = '') => (typeof part === 'string' ? part && inOwnDirection(part) : markup(part)))
    .filter(Boolean)
    .join('\n')

/** "Worked out, 4 months later" */
export const ended = (post: Pick<FollowUpPost, 'outcome' | 'createdAt'>, askedAt: Date) =>
  `${outcomeWords[post.outcome]}, ${waitLater(daysBetween(askedAt, post.createdAt))}`

/** The whole question: lead, more, what is being weighed, and how it turned out if the asker has said so. */
export function questionHtml(post: QuestionPost, site: string): string {
  return together(post.leadHtml, post.moreHtml, weighing(post), ending(post, site))
}

const lines = (text: string) =>
  text.split('\n').flatMap((line, at) => (at > 0 ? [element('br', {}), line] : [line]))

function weighing({ decidingBetween, alreadyTried, knowsBy }: QuestionPost): XmlNode | undefined {
  const row = (name: string, ...content: (XmlNode | string)[]) => [
    element('dt', {}, name),
    element('dd', { dir: 'auto' }, ...content),
  ]
  const options = decidingBetween.map((option, at) => element('li', at > 0 ? { dir: 'auto' } : {}, option))
  const rows = [
    ...(options.length > 0 ? row(weighingWords.decidingBetween, element('ol', {}, ...options)) : []),
    ...(alreadyTried ? row(weighingWords.alreadyTried, ...lines(alreadyTried)) : []),
    ...(knowsBy ? row(weighingWords.knowsBy, formatTime(knowsBy, 'day', 'UTC')) : []),
  ]
  return rows.length > 0 ? element('dl', {}, ...rows) : undefined
}

function ending(post: QuestionPost, site: string): XmlNode | undefined {
  const [newest] = post.followUps
  if (!newest) return undefined
  const href = whole(site, placeOf(post, { kind: 'follow-up', id: newest.id }))
  return element('p', {}, 'How it turned out: ', element('a', { href }, ended(newest, post.createdAt)), '.')
}

/** An answer or reply, or in its place why it is gone. */
export function answerHtml({ html, byAsker, removedReason }: AnswerPost): string {
  if (removedReason === null) return together(html)
  return together(element('p', {}, removalWords({ byAsker, reason: removedReason })))
}

/** An update, or without words its outcome, with the answers that it credits. */
export function updateHtml(post: FollowUpPost, site: string): string {
  const credited = (words: string, marks: CreditMark[]) =>
    marks.length > 0 ? element('p', {}, `${words}: `, ...names(marks, post, site)) : undefined
  const helped = post.credits.filter(({ verdict }) => verdict === 'helped')
  const didNot = post.credits.filter(({ verdict }) => verdict === 'did_not_help')
  return together(
    post.html || element('p', {}, `${ended(post, post.question.createdAt)}.`),
    credited(`The asker says ${helped.length === 1 ? 'this' : 'these'} helped`, helped),
    credited('Tried, and did not help', didNot),
  )
}

const names = (marks: CreditMark[], { question }: FollowUpPost, site: string) =>
  marks.flatMap(({ answerId, answer }, index) => {
    const href = whole(site, placeOf(question, { kind: 'answer', id: answerId }))
    return [index > 0 ? ', ' : '', element('a', { href }, shownName(answer.author.name))]
  })
