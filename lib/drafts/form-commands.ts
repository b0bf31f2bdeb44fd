import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Act } from '@/lib/act'
import type { Values } from '@/lib/form-state'
import { Refusal } from '@/lib/refusal'
import { throttle } from '@/lib/throttles/commands'
import { keepDraft } from './commands'
import type { DraftKind } from './draft'
import { savedForm } from './input'

/**
 * Why a form was refused, in the place of `error`: a text whose submission has posted another one goes on as a draft of its
 * own, and the form with it.
 */
export async function keptApart(
  act: Act,
  kind: DraftKind,
  { fields, error }: { fields: Values; error: unknown },
): Promise<unknown> {
  if (!(error instanceof Refusal && error.reason === 'other-text')) return error
  const submissionId = randomUUID()
  const input = savedForm(kind, { ...fields, submissionId, draftKnown: '' })
  const kept = input.success && (await keepDraft(act, input.data).catch(whenFull))
  const told = kept
    ? {
        sentence: `${error.message} It is saved as a draft, too.`,
        draftKnown: String(kept.savedAt.getTime()),
      }
    : { sentence: error.message, draftKnown: '' }
  const hidden = { submissionId, draftKnown: told.draftKnown }
  return new Refusal(error.reason, error.fields, { ...error.told, sentence: told.sentence, hidden })
}

function whenFull(error: unknown): null {
  if (error instanceof Refusal) return null
  throw error
}

/** Keeps a form as a draft because "Save draft" was pressed; refuses what is too long for one. */
export async function saveDraft(act: Act, kind: DraftKind, fields: Values): Promise<void> {
  await throttle('drafting', act.actor.id)
  const input = savedForm(kind, fields)
  if (!input.success) throw new Refusal('no-draft')
  await keepDraft(act, { ...input.data, anew: true })
}
