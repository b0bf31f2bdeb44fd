import { shownName } from '@/lib/members/former'
import { placeOf, threadPath } from '@/lib/questions/slug'
import type { AnswerPost, FollowUpPost, Place, QuestionPost } from './columns'
import { answerHtml, ended, questionHtml, updateHtml } from './content'
import { type Entry, newestOf } from './feed'

const marks = ({ id, category, tags, outcome, changedAt }: Place) => ({
  threadId: id,
  category,
  tags: tags.map(({ tag }) => tag.name),
  outcome,
  changedAt,
})

/** A question. It is new again when it turns out, for it says so. */
export function questionEntry(post: QuestionPost, site: string): Entry {
  const [newest] = post.followUps
  return {
    ...marks(post),
    key: `question/${post.id}`,
    title: post.title,
    page: threadPath(post),
    authorName: post.asker.name,
    publishedAt: post.createdAt,
    updatedAt: newestOf(post.createdAt, post.editedAt, newest?.createdAt, newest?.editedAt),
    html: questionHtml(post, site),
  }
}

/** An answer or the asker's reply; a removed one is a place without an author, with the reason. */
export function answerEntry(post: AnswerPost): Entry {
  const { question, author, removedAt } = post
  return {
    ...marks(question),
    key: `answer/${post.id}`,
    title: `${answerTitle(post)}: ${question.title}`,
    page: placeOf(question, { kind: 'answer', id: post.id }),
    authorName: removedAt ? null : author.name,
    publishedAt: post.createdAt,
    updatedAt: newestOf(post.createdAt, post.editedAt, removedAt),
    html: answerHtml(post),
  }
}

function answerTitle({ byAsker, author, removedAt }: AnswerPost): string {
  if (removedAt) return byAsker ? 'Reply removed' : 'Answer removed'
  const name = shownName(author.name)
  return byAsker ? `Reply by ${name}, who asked` : `Answer by ${name}`
}

/** The asker's update; its title says the outcome. */
export function updateEntry(post: FollowUpPost, site: string): Entry {
  const { question } = post
  return {
    ...marks(question),
    outcome: post.outcome,
    key: `update/${post.id}`,
    title: `${ended(post, question.createdAt)}: ${question.title}`,
    page: placeOf(question, { kind: 'follow-up', id: post.id }),
    authorName: post.author.name,
    publishedAt: post.createdAt,
    updatedAt: newestOf(post.createdAt, post.editedAt),
    html: updateHtml(post, site),
  }
}
