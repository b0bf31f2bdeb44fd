import type { Prisma } from '@/lib/generated/prisma/client'
import { excerpt, type quotation } from '@/lib/text/excerpt'
import type { NoticeView } from './notice'

/** What a notice is made of. */
export const noticeColumns = {
  id: true,
  userId: true,
  kind: true,
  count: true,
  createdAt: true,
  readAt: true,
  actor: { select: { name: true } },
  question: { select: { id: true, slug: true, title: true, lead: true, askerId: true, closesAt: true } },
  answer: { select: { id: true, text: true } },
  followUp: {
    select: {
      id: true,
      text: true,
      outcome: true,
      credits: { select: { verdict: true, answer: { select: { authorId: true } } } },
    },
  },
} as const satisfies Prisma.NoticeSelect

type Row = Prisma.NoticeGetPayload<{ select: typeof noticeColumns }>

/** A notice as it is shown, with at most `length` characters of the words that it is about, cut by `shown`. */
export function noticeView(row: Row, length: number, shown: typeof quotation = excerpt): NoticeView {
  const { id, kind, count, createdAt: at, readAt, actor, question, answer, followUp } = row
  const own = followUp?.credits.filter((credit) => credit.answer.authorId === row.userId) ?? []
  const verdicts = own.map(({ verdict }) => verdict)
  const text = answer?.text ?? followUp?.text ?? question.lead
  return {
    id,
    kind,
    count,
    at,
    isNew: readAt === null,
    by: actor?.name ?? null,
    thread: { id: question.id, slug: question.slug, title: question.title },
    isOwnThread: question.askerId === row.userId,
    closesAt: question.closesAt,
    place: placeOf({ answer, followUp, question }),
    outcome: followUp?.outcome ?? null,
    verdict: verdicts.includes('helped') ? 'helped' : (verdicts[0] ?? null),
    words: shown(text, length),
  }
}

type Ids = Record<'answer' | 'followUp', { id: number } | null> & { question: { id: number } }

function placeOf({ answer, followUp, question }: Ids): NoticeView['place'] {
  if (answer) return { kind: 'answer', id: answer.id }
  return followUp ? { kind: 'follow-up', id: followUp.id } : { kind: 'question', id: question.id }
}
