import type { LetterPart } from '@/lib/mail/letter'
import { unlinkedName } from '@/lib/mail/unlinked'
import { shownName } from '@/lib/members/former'
import { type NoticeView, sentenceOf } from '@/lib/notices/notice'
import { placeOf, threadPath } from '@/lib/questions/slug'
import { whole } from '@/lib/site-address'

/** A new question of what a member follows. */
export type NewQuestion = { id: number; slug: string; title: string; askerName: string; category: string }

const mostSaid = 5

type ThreadParts = { threads: NoticeView[][]; more: boolean; site: string; day: (at: Date) => string }

/** What happened in each thread, with a link to the first of it; and whether there is more than is told. */
export function waitedParts({ threads, more, site, day }: ThreadParts): LetterPart[] {
  if (threads.length === 0) return []
  const links = threads.flatMap((about) => linkTo(about, site, day))
  const told: LetterPart[] = [{ kind: 'heading', text: 'In your threads' }, ...links]
  return more ? [...told, { kind: 'paragraph', text: 'There are more in Activity.' }] : told
}

/** To the first that is new, which is the last in the list. */
function linkTo(about: NoticeView[], site: string, day: (at: Date) => string): LetterPart[] {
  const first = about.at(-1)
  if (!first) return []
  const says = about.toReversed().map((notice) => {
    const { who, does } = sentenceOf(notice, day)
    return `${unlinkedName(who)} ${does}.`
  })
  const each = [...new Set(says)]
  const rest = each.length - mostSaid
  const note = [...each.slice(0, mostSaid), ...(rest > 0 ? [`And ${rest} more.`] : [])].join(' ')
  return [
    { kind: 'link', text: first.thread.title, url: whole(site, placeOf(first.thread, first.place)), note },
  ]
}

type QuestionParts = { questions: NewQuestion[]; left: string | null; site: string }

/** New questions, each with a link, and how many are left. */
export function questionParts({ questions, left, site }: QuestionParts): LetterPart[] {
  if (questions.length === 0) return []
  const links = questions.map((question): LetterPart => {
    const note = `Asked by ${unlinkedName(shownName(question.askerName))} in ${question.category}`
    return { kind: 'link', text: question.title, url: whole(site, threadPath(question)), note }
  })
  const asked: LetterPart[] = [{ kind: 'heading', text: 'New questions' }, ...links]
  return left ? [...asked, { kind: 'paragraph', text: left }] : asked
}
