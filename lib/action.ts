import 'server-only'
import { randomUUID } from 'node:crypto'
import { refresh, updateTag } from 'next/cache'
import { cookies, headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import { after } from 'next/server'
import type { z } from 'zod'
import type { Act } from './act'
import { actionBegun } from './answer-status'
import { logIn, viewer } from './auth'
import { db, isUnreachable } from './db'
import type { DraftKind } from './drafts/draft'
import { keptApart, saveDraft } from './drafts/form-commands'
import { env } from './env'
import { type FormState, fieldsOf, textOf, type Values, valuesToKeep } from './form-state'
import { log } from './log'
import { logInInput } from './members/input'
import type { Actor } from './policy'
import { type FieldErrors, Refusal, reasons } from './refusal'
import { asBefore, pathBefore } from './return-path'
import { parsedState } from './sent-state'
import { announceStale } from './stale/commands'
import { ownProcess } from './stale/own-process'
import { submissionId as submissionIdInput } from './text/input'
import { type Throttle, throttle } from './throttles/commands'
import { databaseNow } from './transaction'

/**
 * What an act did: the tags that it made stale; where the person goes next, or, without JavaScript, comes back to;
 * or what the form shows.
 */
export type Done<Shown> = { stale?: string[]; to?: string; back?: string; shown?: Shown }

type Input<Schema extends z.ZodType> = z.output<Schema>

type MemberAction<Schema extends z.ZodType, Shown> = {
  input: Schema
  throttle: Throttle
  /** What its form is kept as, unfinished, when "Save draft" was pressed. */
  draft?: DraftKind
  run: (act: Act, input: Input<Schema>, fields: Values) => Promise<Done<Shown>>
}

/** What a form sent. `renderedFor` says whose form it is, and from then on whose it has become. */
type Sent = { fields: Values; renderedFor: string }

type VisitorAction<Schema extends z.ZodType, Shown> = {
  input: Schema
  run: (now: Date, input: Input<Schema>) => Promise<Done<Shown>>
}

/** A server action of somebody signed in. Every exported action of the site is made by this or by visitorAction. */
export function action<Schema extends z.ZodType, Shown = null>(options: MemberAction<Schema, Shown>) {
  return guarded<Shown>(async (sent) => {
    const actor = await actorOf(sent)
    const { fields } = sent
    const act = { actor }
    if (options.draft && textOf(fields, 'do') === 'save') {
      await saveDraft(act, options.draft, fields)
      return { back: '/drafts' }
    }
    await throttle(options.throttle, actor.id)
    const input = parse(options.input, fields)
    return options.run(act, input, fields).catch(async (error: unknown) => {
      throw options.draft ? await keptApart(act, options.draft, { fields, error }) : error
    })
  })
}

/** A server action that anyone may send: signing up, logging in and out. */
export function visitorAction<Schema extends z.ZodType, Shown = null>(options: VisitorAction<Schema, Shown>) {
  return guarded<Shown>(async ({ fields }) => {
    const input = parse(options.input, fields)
    return options.run(await databaseNow(), input)
  })
}

function guarded<Shown>(act: (sent: Sent) => Promise<Done<Shown>>) {
  return async (previous: FormState<Shown> | null, form: FormData): Promise<FormState<Shown>> => {
    actionBegun()
    // Whoever forges a call may send anything in the place of either.
    const fields = form instanceof FormData ? fieldsOf(form) : {}
    const { attempt, renderedFor } = parsedState(previous)
    const sent = { fields, renderedFor }
    const answer = {
      attempt: attempt + 1,
      values: await valuesToGoOnWith(fields),
      refusal: null,
      shown: null,
    }
    try {
      const { stale = [], to, back, shown = null } = await act(sent)
      // Before Next is told, which no longer listens to whoever has gone away in the meantime.
      await tellServers(stale)
      for (const tag of new Set(stale)) updateTag(tag)
      if (to) await markAsPosted(textOf(fields, 'submissionId'))
      const next = to ?? (back && (await wayBack(back)))
      if (next) redirect(next)
      return { ...answer, renderedFor: sent.renderedFor, shown }
    } catch (error) {
      unstable_rethrow(error)
      const values = { ...answer.values, ...(error instanceof Refusal && error.told.hidden) }
      return { ...answer, values, renderedFor: sent.renderedFor, refusal: refusalOf(error) }
    }
  }
}

/**
 * Every server hears it, this one too (server/expiring.ts). What was done stands, whether or not they do; where this
 * fails because they lost the database, they know.
 */
async function tellServers(stale: string[]): Promise<void> {
  const tell = () => announceStale(db(), stale, ownProcess().id)
  const failed = (error: unknown) => log().error({ err: error }, 'The servers were not told what is stale')
  await tell().catch(() => after(() => tell().catch(failed)))
}

/**
 * Where the browser goes that sent a form by itself; a form that a script sends carries Next's header, and stays on its
 * page, which is rendered anew.
 */
async function wayBack(back: string): Promise<string | undefined> {
  const sent = await headers()
  if (!sent.has('next-action')) return asBefore(back, pathBefore(sent.get('referer'), env().SITE_URL))
  refresh()
  return undefined
}

/**
 * Whoever goes back to a form that was posted, and writes something else in it, goes on under a submission of its own:
 * under the old one it would be taken for what is posted. With scripts, components/use-fresh-submission.ts does it.
 */
async function valuesToGoOnWith(fields: Values): Promise<Values> {
  const values = valuesToKeep(fields)
  const posted = (await cookies()).get('posted')?.value
  return posted && textOf(values, 'submissionId') === posted
    ? { ...values, submissionId: randomUUID() }
    : values
}

/** Tells the browser that this form's text is safe here, so that it can forget its own copy (components/kept-text.tsx). */
async function markAsPosted(sent: string) {
  const { success, data } = submissionIdInput.safeParse(sent)
  if (success) (await cookies()).set('posted', data, { maxAge: 600, sameSite: 'lax', path: '/' })
}

/**
 * Who sends a form: whoever is logged in, if it is part of their page. A form of another member's page, or of a page made
 * before anybody logged in, does nothing: its sender sees their own page, with the text in it, and is asked.
 */
async function actorOf(sent: Sent): Promise<Actor> {
  const member = await viewer()
  const actor = member ?? (await actorAfterLogIn(sent.fields))
  const { renderedFor } = sent
  sent.renderedFor = actor.name
  if (renderedFor === actor.name || (!member && !renderedFor)) return actor
  refresh()
  throw new Refusal('another-member', {}, { sentence: askedAs(actor.name, renderedFor) })
}

const askedAs = (name: string, before: string) =>
  `${before ? `You opened this page as ${before}, but you are` : 'You are'} now logged in as ${name}. Nothing has been sent. Do you want to do this as ${name}? Then send it again.`

/** A form whose session has ended carries name and password along, so that its text is posted all the same. */
async function actorAfterLogIn(fields: Values): Promise<Actor> {
  const credentials = logInInput.safeParse(fields)
  if (!credentials.success) throw new Refusal('signed-out')
  return logIn(credentials.data)
}

function parse<Schema extends z.ZodType>(schema: Schema, fields: Values): Input<Schema> {
  const parsed = schema.safeParse(fields)
  if (parsed.success) return parsed.data
  const errors: FieldErrors = {}
  for (const { path, message } of parsed.error.issues) errors[String(path[0] ?? '')] ??= message
  throw new Refusal('input', errors)
}

function refusalOf(error: unknown): NonNullable<FormState['refusal']> {
  if (error instanceof Refusal) {
    const { reason, message, fields, told } = error
    return { reason, message, fields, ...(told.there && { there: told.there }) }
  }
  const reason = isUnreachable(error) ? 'unavailable' : 'unexpected'
  log().error({ err: error }, 'An action failed')
  return { reason, message: reasons[reason], fields: {} }
}
