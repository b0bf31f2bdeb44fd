import 'server-only'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { outcomes, outcomeWords } from '@/lib/follow-ups/outcome'
import type { NudgeReason } from '@/lib/generated/prisma/enums'
import type { Letter } from '@/lib/mail/letter'
import { stopPath } from '@/lib/mail/stopping'
import { siteName } from '@/lib/page-metadata'
import { whole } from '@/lib/site-address'
import { capital } from '@/lib/text/capital'
import { quotation } from '@/lib/text/excerpt'
import { numberInWords } from '@/lib/text/number-words'
import { formatTime } from '@/lib/time/format'
import { siteZone } from '@/lib/time/site-zone'
import { askerColumns, mayBeAsked } from './asker'
import { type EndingChoice, endingPath } from './ending-link'
import { mostNudges } from './nudge'

const askedColumns = {
  id: true,
  title: true,
  lead: true,
  createdAt: true,
  knowsBy: true,
  nudgesStoppedAt: true,
  asker: { select: { id: true, name: true, email: true, timeZone: true, ...askerColumns } },
  followUps: { where: { outcome: { not: 'too_early' } }, select: { id: true }, take: 1 },
} as const

/** Asks how it turned out; null when they have told it since, or do not want to be asked any more. */
export async function endingLetter(_now: Date, { nudgeId }: { nudgeId: number }): Promise<Letter | null> {
  const nudge = await db().nudge.findUnique({
    relationLoadStrategy: 'join',
    where: { id: nudgeId },
    select: { ordinal: true, reason: true, question: { select: askedColumns } },
  })
  if (!nudge) return null
  const { question, ordinal } = nudge
  const { asker } = question
  if (question.followUps.length > 0 || !mayBeAsked(asker, question)) return null
  const zone = asker.timeZone ?? siteZone()
  const on = formatTime(question.createdAt, 'day', zone)
  return {
    to: { address: asker.email, name: asker.name, userId: asker.id },
    subject: `How did it turn out? ${question.title}`,
    parts: [
      { kind: 'paragraph', text: `${occasions[nudge.reason]({ ...question, on })} How did it turn out?` },
      { kind: 'quote', text: quotation(question.lead, 280), by: `You, on ${on}` },
      { kind: 'choices', choices: choices(nudgeId) },
      { kind: 'paragraph', text: `${whoWaits(await answerersOf(question.id))} ${howItGoes}` },
      ...(ordinal < mostNudges ? [] : [{ kind: 'paragraph', text: lastTime } as const]),
      { kind: 'link', text: 'Never ask me about my questions', url: stopAll(asker.id) },
    ],
    action: null,
    why: `You get this because you asked this question at ${siteName}. We send at most four emails like this per question.`,
    stop: { text: 'Don’t ask about this question again', scope: `ending-${question.id}` },
    questionId: question.id,
  }
}

async function answerersOf(questionId: number): Promise<number> {
  const where = { questionId, byAsker: false, removedAt: null }
  return (await db().answer.groupBy({ by: ['authorId'], where })).length
}

const stopAll = (askerId: number) => whole(env().SITE_URL, stopPath(env().AUTH_SECRET, askerId, 'endings'))

type Asked = { on: string; knowsBy: Date | null }

const occasions: Record<NudgeReason, (asked: Asked) => string> = {
  knows_by: ({ on, knowsBy }) =>
    knowsBy
      ? `You asked this on ${on} and expected to know by ${formatTime(knowsBy, 'day', 'UTC')}.`
      : `You asked this on ${on}.`,
  three_months: ({ on }) => `You asked this a few months ago, on ${on}.`,
  nine_months: ({ on }) => `You asked this a while ago, on ${on}.`,
  closing: ({ on }) => `You asked this on ${on}, and it is now closed to new answers.`,
  asked_again: ({ on }) => `You asked this on ${on} and wanted us to ask again about now.`,
}

const choices = (nudgeId: number) =>
  ([...outcomes, 'not_yet'] as const).map((choice) => ({
    text: choice === 'not_yet' ? 'Not yet, ask me in a month' : outcomeWords[choice],
    url: whole(env().SITE_URL, endingPath(env().AUTH_SECRET, nudgeId, choice satisfies EndingChoice)),
  }))

const whoWaits = (people: number) => {
  if (people === 0) return 'Anyone who asks the same one day would like to know.'
  return people === 1
    ? 'Someone answered you and would like to hear.'
    : `${capital(numberInWords(people))} people answered and would like to hear.`
}

const howItGoes =
  'Pick one; nothing is posted until you confirm on the next page. There you can add a few words and say which answers helped. You don’t need to log in, so don’t forward this email.'

const lastTime =
  'This is the last time we’ll email you about it. You can add an update on the question’s page at any time.'
