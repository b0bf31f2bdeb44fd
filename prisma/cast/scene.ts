import { randomUUID } from 'node:crypto'
import type { Act } from '@/lib/act'
import { postAnswer } from '@/lib/answers/commands'
import { pool } from '@/lib/db'
import { postFollowUp } from '@/lib/follow-ups/commands'
import type { PostFollowUp } from '@/lib/follow-ups/input'
import type { Actor } from '@/lib/policy'
import { ask } from '@/lib/questions/commands'
import type { Ask } from '@/lib/questions/input'
import { milliseconds } from './events'
import { loadMembers } from './load'
import type { CastName } from './members'
import type { After } from './thread'

/** When a thread of a scene is asked, unless it says otherwise: a Monday. */
export const monday = new Date('2026-03-02T09:00:00.000Z')

/** A day to come, whenever the tests run. */
export const tomorrow = () => new Date(new Date(Date.now() + 86_400_000).toISOString().slice(0, 10))

export const later = (instant: Date, wait: After) => new Date(instant.getTime() + milliseconds(wait))

let actors = new Map<string, Actor>()

/**
 * Takes every post, session and throttle out of the test database, before a scene is played: what stays is the cast,
 * who have done nothing yet, and the categories.
 */
export async function emptyStage(): Promise<void> {
  if (!process.env.VITEST) throw new Error('Only tests may empty a database')
  await pool().query(`
    DELETE FROM "Favorite"; DELETE FROM "Credit"; DELETE FROM "FollowUp"; DELETE FROM "BestAnswer"; DELETE FROM "Answer";
    DELETE FROM "QuestionTag"; DELETE FROM "Tag"; DELETE FROM "Closing"; DELETE FROM "Question";
    DELETE FROM "Word"; DELETE FROM "OutcomeTally"; DELETE FROM "Session"; DELETE FROM "Throttle";
    DELETE FROM "Mail"; DELETE FROM "AccountToken"; DELETE FROM "Identity"; DELETE FROM "Passkey"; DELETE FROM "Follow";
    DELETE FROM "Mute"; DELETE FROM "NoticePreference"; DELETE FROM "Draft"; DELETE FROM "DataExport"; DELETE FROM "Departure";
    DELETE FROM "Sweep"; DELETE FROM "Note"; DELETE FROM pgboss.job;
    UPDATE "Category" SET "questionCount" = 0;
    UPDATE "User" SET "questionCount" = 0, "answerCount" = 0, "bestAnswerCount" = 0, "helpedCount" = 0, "favoriteCount" = 0,
      "subscribesSelf" = true, "digestRhythm" = 'weekly', "digestDueAt" = NULL, "digestedThrough" = NULL, "timeZone" = NULL`)
  if (actors.size === 0) actors = await loadMembers(new Date('2025-01-06T09:00:00Z'))
}

/** A member of the cast. */
export function member(name: CastName): Actor {
  const actor = actors.get(name)
  if (!actor) throw new Error(`Nobody is called ${name}: begin with emptyStage()`)
  return actor
}

/** Somebody of the cast, doing something at an instant. */
export const act = (by: CastName, now: Date): Act => ({ actor: member(by), now })

/** A question as its form gives it. */
export const aQuestion = (change: Partial<Ask> = {}): Ask => ({
  submissionId: randomUUID(),
  title: 'Whether to take the job in the other town',
  lead: 'It is further away and pays a little more than mine does.',
  more: '',
  category: 'work-and-money',
  tags: [],
  decidingBetween: [],
  alreadyTried: '',
  knowsBy: null,
  ...change,
})

/** A thread, asked through the site's own command. */
export async function aThread(
  by: { asker?: CastName; askedAt?: Date } = {},
  question: Partial<Ask> = {},
): Promise<{ id: number; slug: string }> {
  return ask(act(by.asker ?? 'nettlesoup', by.askedAt ?? monday), aQuestion(question))
}

/** An answer to it. */
export async function anAnswer(
  questionId: number,
  {
    by = 'papercut',
    at = later(monday, '1h'),
    text = 'Take it.',
  }: { by?: CastName; at?: Date; text?: string } = {},
): Promise<number> {
  const { id } = await postAnswer(act(by, at), { questionId, submissionId: randomUUID(), text })
  return id
}

/** A follow-up to it, by default by the asker whom threads have by default. */
export async function aFollowUp(
  questionId: number,
  {
    by = 'nettlesoup',
    at = later(monday, '121d'),
    ...change
  }: Partial<PostFollowUp> & { by?: CastName; at?: Date } = {},
): Promise<number> {
  const { id } = await postFollowUp(act(by, at), aTurn(questionId, change))
  return id
}

/** A follow-up as its form gives it. */
export const aTurn = (questionId: number, change: Partial<PostFollowUp> = {}): PostFollowUp => ({
  questionId,
  submissionId: randomUUID(),
  outcome: 'worked_out',
  text: 'I took it, and it was right.',
  helped: [],
  didNotHelp: [],
  ...change,
})
