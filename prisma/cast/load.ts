import { postAnswer } from '@/lib/answers/commands'
import { setBest } from '@/lib/best-answers/commands'
import { db } from '@/lib/db'
import { setFavorite } from '@/lib/favorites/commands'
import type { Target } from '@/lib/favorites/target'
import { postFollowUp } from '@/lib/follow-ups/commands'
import type { Outcome } from '@/lib/follow-ups/outcome'
import { withoutJobs } from '@/lib/jobs/commands'
import { signUp } from '@/lib/members/commands'
import type { Actor } from '@/lib/policy'
import { closeThread } from '@/lib/questions/closing-commands'
import { ask } from '@/lib/questions/commands'
import { Refusal } from '@/lib/refusal'
import { loadDrafts } from './drafts'
import { type CastEvent, castEvents, uuidOf } from './events'
import { type CastName, castAccount, castMembers, inCast } from './members'
import { loadChoices, loadNotices } from './notices'
import { loadNudges } from './nudges'
import { demoAdministrator, demoModerator, demoPassword } from './password'
import { castReadings, loadReadMarks } from './read-marks'
import type { CastFollowUp, CastThread } from './thread'

type Loaded = { now: Date; actors: Map<string, Actor>; posts: Map<string, Target> }
type Progress = (done: number, all: number) => void

const outcomes: Record<CastFollowUp['outcome'], Outcome> = {
  'worked-out': 'worked_out',
  partly: 'partly',
  'did-not': 'did_not',
  'another-way': 'another_way',
  'too-early': 'too_early',
}

const roles: Partial<Record<CastName, Actor['role']>> = {
  [demoModerator]: 'moderator',
  [demoAdministrator]: 'administrator',
}

/**
 * Signs up the cast, and gives its moderator and administrator their roles. Those who are there already stay; somebody
 * else of the same name, or of one that looks like it, is left alone.
 */
export async function loadMembers(joined: Date): Promise<Map<string, Actor>> {
  for (const { name, bio, ...more } of castMembers) {
    const links = 'links' in more ? [...more.links] : []
    const account = castAccount(name)
    const joining = () => signUp(joined, { ...account, password: demoPassword })
    await withoutJobs(joining).catch(unlessThere)
    const role = roles[name]
    await db().user.updateMany({
      where: account,
      data: { bio, links, emailVerifiedAt: joined, ...(role ? { role } : {}) },
    })
  }
  const members = await db().user.findMany({ where: inCast, select: { id: true, name: true, role: true } })
  return new Map(members.map((member) => [member.name, member]))
}

/** Plays threads through the site's own commands, each act at its own past time. Doing it again changes nothing. */
export async function loadThreads(
  actors: Map<string, Actor>,
  threads: CastThread[],
  now: Date,
  progress: Progress = () => {},
) {
  const loaded: Loaded = { now, actors, posts: new Map() }
  const events = castEvents(threads, now)
  const posted = events.filter(({ act }) => act !== 'favorite')
  const favorites = events.filter(({ act }) => act === 'favorite')
  let done = 0
  for (const event of posted) {
    await play(event, loaded)
    progress(++done, events.length)
  }
  await loadReadMarks(castReadings(posted, now), loaded)
  await loadNudges(loaded)
  await loadDrafts(loaded)
  await loadChoices(loaded)
  await loadNotices(posted, loaded)
  const atOnce = 8
  for (let i = 0; i < favorites.length; i += atOnce) {
    await Promise.all(favorites.slice(i, i + atOnce).map((event) => play(event, loaded)))
    progress(Math.min(done + i + atOnce, events.length), events.length)
  }
  await loadNotices(favorites, loaded)
}

async function play(event: CastEvent, { now, actors, posts }: Loaded): Promise<void> {
  const actor = actors.get(event.by)
  if (!actor) throw new Error(`Nobody in the cast is called ${event.by}`)
  const act = { actor, now: event.at }
  const idOf = (key: string) => posts.get(key)?.id ?? 0
  if (event.act === 'ask')
    posts.set(event.key, {
      kind: 'question',
      id: (await ask(act, askInputOf(event.thread, event.key, now))).id,
    })
  if (event.act === 'answer') {
    const input = { questionId: idOf(event.of), submissionId: uuidOf(event.key), text: event.answer.says }
    const { id } = (await postedEarlier(actor.id, input.submissionId)) ?? (await postAnswer(act, input))
    posts.set(event.key, { kind: 'answer', id })
  }
  if (event.act === 'follow-up') {
    const credits = (positions: number[] = []) => positions.map((i) => idOf(`${event.of}/a${i}`))
    const { outcome, says, helped, didNotHelp } = event.followUp
    const followUp = await postFollowUp(act, {
      questionId: idOf(event.of),
      submissionId: uuidOf(event.key),
      outcome: outcomes[outcome],
      text: says,
      helped: credits(helped),
      didNotHelp: credits(didNotHelp),
    })
    posts.set(event.key, { kind: 'follow-up', id: followUp.id })
  }
  if (event.act === 'mark-best') await setBest(act, { answerId: idOf(event.of), on: true })
  if (event.act === 'close') await closeThread(act, { questionId: idOf(event.of) }).catch(unlessThere)
  const target = posts.get('of' in event ? event.of : '')
  if (event.act === 'favorite' && target) await setFavorite(act, { target, on: true })
}

/** An answer that is there already stays as it is: sending it again would take back what its author changed since. */
const postedEarlier = (authorId: number, submissionId: string) =>
  db().answer.findUnique({
    where: { authorId_submissionId: { authorId, submissionId } },
    select: { id: true },
  })

function askInputOf(thread: CastThread, key: string, now: Date) {
  const { askedDaysAgo, knowsAfterDays } = thread
  const knowsOn =
    knowsAfterDays === undefined ? null : now.getTime() + (knowsAfterDays - askedDaysAgo) * 86_400_000
  return {
    submissionId: uuidOf(key),
    title: thread.title,
    lead: thread.lead,
    more: thread.more ?? '',
    category: thread.category,
    tags: thread.tags,
    decidingBetween: thread.decidingBetween ?? [],
    alreadyTried: thread.alreadyTried ?? '',
    knowsBy: knowsOn === null ? null : new Date(new Date(knowsOn).toISOString().slice(0, 10)),
  }
}

const already = ['name-taken', 'name-alike', 'email-taken', 'already-closed']

function unlessThere(error: unknown): void {
  if (!(error instanceof Refusal && already.includes(error.reason))) throw error
}
