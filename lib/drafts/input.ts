import { z } from 'zod'
import type { Values } from '@/lib/form-state'
import { id, submissionId } from '@/lib/text/input'
import { type DraftKind, draftKinds, fieldsOfDraft } from './draft'

const mostFields = 60
const longestField = 100_000
const longestDraft = 150_000

// Unfinished text is not judged, only made such that PostgreSQL can hold it: no U+0000, no half of a character.
const text = z
  .string()
  .max(longestField)
  .transform((value) => value.replaceAll('\0', '').toWellFormed())

// Only checkboxes send several under one name: the numbers of answers.
const number = z.string().regex(/^\d{1,10}$/)

const values = z
  .record(z.string().max(40), z.union([text, z.array(number).max(1_000)]))
  .refine((fields) => Object.keys(fields).length <= mostFields)
  .refine((fields) => Object.values(fields).flat().join('').length <= longestDraft)

/** A form as it stands: `known` is when the server last kept what it began from, in milliseconds, if it did. */
export const keepDraftInput = z
  .object({
    kind: z.enum(draftKinds),
    submissionId,
    questionId: z.union([z.literal(''), id]).optional(),
    /** Its member has heard that something else is posted under its submission, and goes on. */
    anew: z.boolean().default(false),
    known: z.coerce.number<number | string>().int().min(0).max(8.64e15).default(0),
    fields: values,
  })
  .transform(({ kind, questionId, fields, ...rest }) => ({
    ...rest,
    kind,
    questionId: kind === 'question' ? null : questionId || null,
    fields: fieldsOfDraft(kind, fields),
  }))
  .refine(({ kind, questionId }) => kind === 'question' || questionId !== null, {
    message: 'This form has lost its thread. Open the page again.',
    path: ['questionId'],
  })

/** The same from a form that its own button sends, beside whatever else stands in it. */
export const savedForm = (kind: DraftKind, values: Values) =>
  keepDraftInput.safeParse({
    kind,
    submissionId: values.submissionId,
    questionId: values.questionId,
    known: values.draftKnown,
    fields: fieldsOfDraft(kind, values),
  })

export const draftIdInput = z.object({ draftId: id })

export type KeepDraft = z.output<typeof keepDraftInput>
