import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { deleteAnswer, editAnswer, postAnswer } from '@/lib/answers/commands'
import { setBest } from '@/lib/best-answers/commands'
import { db } from '@/lib/db'
import { setFavorite } from '@/lib/favorites/commands'
import { targetKinds } from '@/lib/favorites/target'
import { editFollowUp, postFollowUp } from '@/lib/follow-ups/commands'
import { outcomes } from '@/lib/follow-ups/outcome'
import { closeThread, reopenThread } from '@/lib/questions/closing-commands'
import { ask, editQuestion } from '@/lib/questions/commands'
import { Refusal } from '@/lib/refusal'
import { wrongCounters } from '@/lib/upkeep/counters'
import { act, aQuestion, aTurn, emptyStage, monday } from './cast/scene'

beforeEach(emptyStage)

const walkers = ['nettlesoup', 'papercut', 'birch', 'marrow', 'pilar', 'oduya'] as const

/** Random numbers from 0 to 1 that are the same at every run (mulberry32). */
function seeded(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Picks at random what a step needs. */
function chooser(random: () => number) {
  const one = <T>(things: readonly T[], otherwise: T): T =>
    things[Math.floor(random() * things.length)] ?? otherwise
  const some = <T>(things: readonly T[]) => things.filter(() => random() < 0.3)
  return { random, one, some, chance: (odds: number) => random() < odds }
}

type Choose = ReturnType<typeof chooser>
type World = Awaited<ReturnType<typeof lookAround>>

async function lookAround() {
  const [questions, answers, followUps] = await Promise.all([
    db().question.findMany({ select: { id: true }, orderBy: { id: 'asc' } }),
    db().answer.findMany({ select: { id: true, questionId: true }, orderBy: { id: 'asc' } }),
    db().followUp.findMany({ select: { id: true, questionId: true }, orderBy: { id: 'asc' } }),
  ])
  return { questions, answers, followUps }
}

const nothing = { id: 0, questionId: 0 }

/** One command of a random member on something random; most are ones that they may do. */
function step(world: World, choose: Choose, now: Date): () => Promise<unknown> {
  const { one, some, chance } = choose
  const who = act(one(walkers, 'birch'), now)
  // Mostly the newest, so that edit windows are met.
  const recent = <T>(things: T[]) => (chance(0.7) ? things.slice(-3) : things)
  const question = one(recent(world.questions), nothing).id
  const answer = one(recent(world.answers), nothing)
  const followUp = one(recent(world.followUps), nothing)
  const outcome = one(outcomes, 'partly')
  const fields = aQuestion({
    category: one(['travel', 'education', 'work-and-money'], 'travel'),
    tags: some(['jobs', 'trains', 'boats', 'moving']),
  })
  const creditsIn = (questionId: number) => {
    const there = world.answers.filter((one) => one.questionId === questionId).map(({ id }) => id)
    const helped = some(there)
    return { outcome, helped, didNotHelp: some(there).filter((id) => !helped.includes(id)) }
  }
  const { submissionId: _, ...edited } = fields
  const { questionId: __, submissionId: ___, ...turn } = aTurn(0, creditsIn(followUp.questionId))
  const kind = one(targetKinds, 'answer')
  const target = { kind, id: { question, answer: answer.id, 'follow-up': followUp.id }[kind] }
  const text = 'Something else.'
  const on = chance(0.6)
  return one<() => Promise<unknown>>(
    [
      () => ask(who, fields),
      () => editQuestion(who, { questionId: question, ...edited }),
      () => postAnswer(who, { questionId: question, submissionId: randomUUID(), text }),
      () => postAnswer(who, { questionId: question, submissionId: randomUUID(), text }),
      () => editAnswer(who, { answerId: answer.id, text }),
      () => deleteAnswer(who, { answerId: answer.id }),
      () => setFavorite(who, { target, on }),
      () => setFavorite(who, { target, on }),
      () => setBest(who, { answerId: answer.id, on }),
      () => postFollowUp(who, aTurn(question, creditsIn(question))),
      () => editFollowUp(who, { followUpId: followUp.id, ...turn }),
      () => closeThread(who, { questionId: question }),
      () => reopenThread(who, { questionId: question }),
    ],
    async () => undefined,
  )
}

/** Questions whose outcome is not their newest follow-up's, and follow-ups that no tally counts. */
const wrongOutcomes = () => db().$queryRaw`
  SELECT q."id", q."outcome" FROM "Question" q LEFT JOIN LATERAL (
    SELECT * FROM "FollowUp" f WHERE f."questionId" = q."id" ORDER BY f."createdAt" DESC, f."id" DESC LIMIT 1) f ON true
  WHERE q."outcome" IS DISTINCT FROM f."outcome" OR q."outcomeAt" IS DISTINCT FROM f."createdAt"
  UNION ALL
  SELECT f."id", f."outcome" FROM "FollowUp" f JOIN "Question" q ON q."id" = f."questionId"
  LEFT JOIN "OutcomeTally" t ON t."categoryId" = q."categoryId" AND t."outcome" = f."outcome" WHERE t."count" IS NULL`

test.each([1, 2, 3])(
  'every counter equals a recount after a random walk, some of it at once (seed %d)',
  async (seed) => {
    const choose = chooser(seeded(seed))
    let now = monday
    const ended = { done: 0, refused: 0 }
    for (let i = 0; i < 120; i++) {
      now = new Date(now.getTime() + choose.random() ** 4 * 7 * 86_400_000)
      const world = await lookAround()
      const steps = Array.from({ length: choose.chance(0.4) ? 4 : 1 }, () => step(world, choose, now))
      for (const result of await Promise.allSettled(steps.map((begin) => begin()))) {
        if (result.status === 'rejected' && !(result.reason instanceof Refusal)) throw result.reason
        ended[result.status === 'fulfilled' ? 'done' : 'refused']++
      }
    }
    expect(await wrongCounters()).toEqual([])
    expect(await wrongOutcomes()).toEqual([])
    expect(ended.done).toBeGreaterThan(60)
    expect(ended.refused).toBeGreaterThan(20)
  },
)
