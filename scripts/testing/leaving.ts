import { postAnswer } from '@/lib/answers/commands'
import { db } from '@/lib/db'
import { leave } from '@/lib/departures/commands'
import { takeAway } from '@/lib/departures/leave-commands'
import { wayBack } from '@/lib/departures/way-back'
import { setFavorite } from '@/lib/favorites/commands'
import { postFollowUp } from '@/lib/follow-ups/commands'
import { skeletonOf } from '@/lib/members/skeleton'
import type { Actor } from '@/lib/policy'
import { ask } from '@/lib/questions/commands'
import { act, anAnswer, aQuestion, aThread, aTurn, emptyStage, later, monday } from '@/prisma/cast/scene'

/** When newcomers leave. */
export const tuesday = later(monday, '1d')
/** When they come back. */
export const wednesday = later(monday, '2d')
/** When somebody who left on Tuesday is forgotten. */
export const over = later(later(tuesday, '7d'), '1m')

/** An empty stage, without the newcomers of the test before. */
export async function onlyTheCast() {
  await emptyStage()
  await db().user.deleteMany({ where: { createdAt: { in: [monday, wednesday] } } })
}

/** Somebody who joined on Monday. */
export async function aNewcomer(name = 'passerby'): Promise<Actor> {
  const account = { name, skeleton: skeletonOf(name), email: `${name}@example.org`, passwordHash: 'a hash' }
  const profile = { bio: 'Was here.', links: ['https://example.org/'] }
  return db().user.create({
    data: { ...account, ...profile, createdAt: monday, emailVerifiedAt: monday },
    select: { id: true, name: true, role: true },
  })
}

/** A thread of the newcomer's with everything in it, and an answer of theirs to somebody else. */
export async function whatTheyDid(actor: Actor) {
  const asked = { actor, now: monday }
  const { id: own } = await ask(asked, aQuestion({ title: 'What the newcomer wondered', more: 'All of it.' }))
  const theirs = await anAnswer(own, { by: 'papercut', text: 'Good advice.' })
  const submissionId = '0f0e0d0c-0b0a-4908-8706-050403020100'
  const reply = await postAnswer(asked, { questionId: own, submissionId, text: 'A reply.' })
  const update = await postFollowUp(
    { actor, now: tuesday },
    aTurn(own, { helped: [theirs], text: 'An ending.' }),
  )
  const { id: other } = await aThread()
  const given = await postAnswer(asked, {
    questionId: other,
    submissionId: '1f0e0d0c-0b0a-4908-8706-050403020100',
    text: 'An answer to another.',
  })
  const otherAnswer = await anAnswer(other)
  await setFavorite(asked, { target: { kind: 'question', id: other }, on: true })
  await setFavorite(asked, { target: { kind: 'answer', id: otherAnswer }, on: true })
  await setFavorite(act('birch', monday), { target: { kind: 'answer', id: given.id }, on: true })
  return { own, reply: reply.id, update: update.id, other, given: given.id, otherAnswer }
}

/** Leaves on Tuesday, and all that the job of it does is done. */
export async function gone(actor: Actor, keepsTexts: boolean) {
  await leave({ actor, now: tuesday }, { keepsTexts })
  await takeAway(tuesday, { userId: actor.id })
}

/** What the mailed link back holds. */
export const linkBack = ({ id: userId }: Actor, requestedAt = tuesday) =>
  wayBack(process.env.AUTH_SECRET ?? '', { userId, requestedAt })

/** All that a reader could see of these threads and this member. */
export async function everythingVisible(did: Awaited<ReturnType<typeof whatTheyDid>>, { id }: Actor) {
  const text = { select: { text: true, html: true, editedAt: true, favoriteCount: true } }
  return {
    question: await db().question.findUnique({ where: { id: did.own }, omit: { changedAt: true } }),
    reply: await db().answer.findUnique({ where: { id: did.reply }, ...text }),
    update: await db().followUp.findUnique({ where: { id: did.update }, ...text }),
    given: await db().answer.findUnique({ where: { id: did.given }, ...text }),
    member: await db().user.findUnique({ where: { id } }),
    favorites: await db().favorite.findMany({
      where: { userId: id },
      orderBy: { createdAt: 'asc' },
      select: { questionId: true, answerId: true, createdAt: true },
    }),
    subscriptions: await db().subscription.findMany({
      where: { userId: id },
      orderBy: { questionId: 'asc' },
    }),
  }
}
