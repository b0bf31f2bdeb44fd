import 'server-only'
import { randomUUID } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Act } from './act'
import { logIn, viewer } from './auth'
import { isUnreachable } from './db'
import type { DraftKind } from './drafts/draft'
import { keptApart, saveDraft } from './drafts/form-commands'
import { env } from './env'
import { type FormState, fieldsOf, textOf, type Values, valuesToKeep } from './form-state'
import { log } from './log'
import { logInInput } from './members/input'
import type { Actor } from './policy'
import { type FieldErrors, Refusal, reasons } from './refusal'
import { rendering } from './rendering'
import { asBefore, pathBefore } from './return-path'
import { submissionId as submissionIdInput } from './text/input'
import { type Throttle, throttle } from './throttles/commands'
import { databaseNow } from './transaction'

/** What an act did: where the person goes next, or comes back to; or what the form shows. */
type Done<Shown> = { to?: string; back?: string; shown?: Shown }

type Input<Schema extends z.ZodType> = z.output<Schema>

type MemberAction<Schema extends z.ZodType, Shown> = {
  input: Schema
  throttle: Throttle
  /** What its form is kept as, unfinished, when "Save draft" was pressed. */
  draft?: DraftKind
  run: (act: Act, input: Input<Schema>, fields: Values) => Promise<Done<Shown>>
}

type VisitorAction<Schema extends z.ZodType, Shown> = {
  input: Schema
  run: (now: Date, input: Input<Schema>) => Promise<Done<Shown>>
}

/** A server action of somebody signed in. Every exported action of the site is made by this or by visitorAction. */
export function action<Schema extends z.ZodType, Shown = null>(options: MemberAction<Schema, Shown>) {
  return guarded<Shown>(async (fields) => {
    const actor = await actorOf(fields)
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
  return guarded<Shown>(async (fields) => {
    const input = parse(options.input, fields)
    return options.run(await databaseNow(), input)
  })
}

function guarded<Shown>(act: (fields: Values) => Promise<Done<Shown>>) {
  return async (form: FormData): Promise<void> => {
    const answer = rendering()
    // What fails before was sent by no form of ours: a stranger's doing, and no fault of ours.
    if (answer) answer.unread = false
    // Whoever forges a call may send anything in its place.
    const fields = form instanceof FormData ? fieldsOf(form) : {}
    const state: FormState<Shown> = { sent: true, values: {}, refusal: null, shown: null }
    let next: string | undefined
    try {
      state.values = await valuesToGoOnWith(fields)
      const { to, back, shown = null } = await act(fields)
      if (to) await markAsPosted(textOf(fields, 'submissionId'))
      next = to ?? (back && (await wayBack(back)))
      state.shown = shown
      if (answer) answer.stays = back !== undefined
    } catch (error) {
      if (error instanceof Refusal) Object.assign(state.values, error.told.hidden)
      state.refusal = refusalOf(error)
      if (answer) answer.status = 422
    }
    if (next) redirect(next)
    if (answer) answer.form = { id: textOf(fields, 'form'), state }
  }
}

/** The page that the person was on, and the place on it. */
async function wayBack(back: string): Promise<string> {
  return asBefore(back, pathBefore((await headers()).get('referer'), env().SITE_URL))
}

/**
 * Whoever goes back to a form that was posted, and writes something else in it, goes on under a submission of its own:
 * under the old one it would be taken for what is posted.
 */
async function valuesToGoOnWith(fields: Values): Promise<Values> {
  const values = valuesToKeep(fields)
  const posted = (await cookies()).get('posted')?.value
  return posted && textOf(values, 'submissionId') === posted
    ? { ...values, submissionId: randomUUID() }
    : values
}

/** Tells the browser that this form's text is safe here, so that it can forget its own copy (browser/writing/kept-text.ts). */
async function markAsPosted(sent: string) {
  const { success, data } = submissionIdInput.safeParse(sent)
  if (success) (await cookies()).set('posted', data, { maxAge: 600, sameSite: 'lax', path: '/' })
}

/**
 * Who sends a form: whoever is logged in, if it is part of their page. A form of another member's page, or of a page made
 * before anybody logged in, does nothing: its sender sees their own page, with the text in it, and is asked.
 */
async function actorOf(fields: Values): Promise<Actor> {
  const member = await viewer()
  const actor = member ?? (await actorAfterLogIn(fields))
  const renderedFor = textOf(fields, 'as')
  if (renderedFor === actor.name || (!member && !renderedFor)) return actor
  throw new Refusal('another-member', {}, { sentence: askedAs(actor.name, renderedFor) })
}

const longestName = 100

const askedAs = (name: string, before: string) =>
  `${before ? `You opened this page as ${before.slice(0, longestName)}, but you are` : 'You are'} now logged in as ${name}. Nothing has been sent. Do you want to do this as ${name}? Then send it again.`

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
