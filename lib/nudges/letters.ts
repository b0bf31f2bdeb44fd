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
import { excerpt } from '@/lib/text/excerpt'
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
  answerCount: true,
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
      { kind: 'quote', text: excerpt(question.lead, 280), by: `You, on ${on}` },
      { kind: 'choices', choices: choices(nudgeId) },
      { kind: 'paragraph', text: `${whoWaits(question.answerCount)} ${howItGoes}` },
      ...(ordinal < mostNudges ? [] : [{ kind: 'paragraph', text: lastTime } as const]),
      { kind: 'link', text: 'Do not ask about any question of mine', url: stopAll(asker.id) },
    ],
    action: null,
    why: `You get this because you asked this question at ${siteName}. A question has at most four mails like this.`,
    stop: { text: 'Do not ask about this question again', scope: `ending-${question.id}` },
    questionId: question.id,
  }
}

const stopAll = (askerId: number) => whole(env().SITE_URL, stopPath(env().AUTH_SECRET, askerId, 'endings'))

type Asked = { on: string; knowsBy: Date | null }

const occasions: Record<NudgeReason, (asked: Asked) => string> = {
  knows_by: ({ on, knowsBy }) =>
    knowsBy
      ? `You asked this on ${on}, and expected to know by ${formatTime(knowsBy, 'day', 'UTC')}.`
      : `You asked this on ${on}.`,
  three_months: ({ on }) => `You asked this on ${on}, a few months ago.`,
  nine_months: ({ on }) => `You asked this on ${on}, a good while ago.`,
  closing: ({ on }) => `You asked this on ${on}, and now it takes no new answers.`,
  asked_again: ({ on }) => `You asked this on ${on}, and wanted to be asked again about now.`,
}

const choices = (nudgeId: number) =>
  ([...outcomes, 'not_yet'] as const).map((choice) => ({
    text: choice === 'not_yet' ? 'Not yet, ask me in a month' : outcomeWords[choice],
    url: whole(env().SITE_URL, endingPath(env().AUTH_SECRET, nudgeId, choice satisfies EndingChoice)),
  }))

const whoWaits = (answers: number) => {
  if (answers === 0) return 'Whoever asks the same one day would like to know.'
  return answers === 1
    ? 'Somebody answered you, and would like to hear.'
    : `${capital(numberInWords(answers))} answers came, and those who wrote them would like to hear.`
}

const howItGoes =
  'Each of these opens a page, and one press there is enough; before it nothing is posted. You can add words, and say which answers helped. You need not log in, so keep this mail to yourself.'

const lastTime =
  'This is the last time that a mail asks you about it. In the thread you can tell it at any time, for as long as this site stands.'
