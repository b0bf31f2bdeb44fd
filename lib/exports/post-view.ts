import { outcomeWords } from '@/lib/follow-ups/outcome'
import { markup, withBreaks } from '@/lib/mail/markup'
import { placeOf, threadPath } from '@/lib/questions/slug'
import { weighingWords } from '@/lib/questions/weighing'
import { whole } from '@/lib/site-address'
import { readElsewhere } from '@/lib/text/elsewhere'
import type { Post } from './page-html'
import type { OwnAnswer, OwnQuestion, OwnUpdate } from './posts-reading'

/** Where addresses lead, and how times are written. */
export type Telling = { site: string; time: (at: Date) => string }

export const questionPost = (question: OwnQuestion, { site, time }: Telling): Post => ({
  title: question.title,
  href: whole(site, threadPath(question)),
  about: `Asked at ${time(question.createdAt)} in ${question.category.name}`,
  html: [
    readElsewhere(question.leadHtml, site),
    readElsewhere(question.moreHtml, site),
    beside(weighingWords.decidingBetween, question.decidingBetween.join(', ')),
    beside(weighingWords.alreadyTried, question.alreadyTried),
  ].join('\n'),
})

const beside = (what: string, words: string) =>
  words ? markup`<p><b>${what}:</b> ${withBreaks(words)}</p>`.html : ''

/** An answer or reply; of one that was removed the text is gone here too, as its author or a moderator wanted it. */
export const answerPost = ({ id, question, ...answer }: OwnAnswer, { site, time }: Telling): Post => ({
  title: question.title,
  href: whole(site, placeOf(question, { kind: 'answer', id })),
  about: `${answer.byAsker ? 'Replied' : 'Answered'} at ${time(answer.createdAt)}${answer.removedAt ? ', removed' : ''}`,
  html: readElsewhere(answer.html, site),
})

export const updatePost = (
  { id, question, outcome, createdAt, html }: OwnUpdate,
  { site, time }: Telling,
): Post => ({
  title: question.title,
  href: whole(site, placeOf(question, { kind: 'follow-up', id })),
  about: `${outcomeWords[outcome]}, told at ${time(createdAt)}`,
  html: readElsewhere(html, site),
})
