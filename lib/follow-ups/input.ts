import { z } from 'zod'
import { settings } from '@/lib/settings'
import { isBlank } from '@/lib/text/blank'
import { began, id, submissionId, written } from '@/lib/text/input'
import { lengthOf } from '@/lib/text/length'
import { outcomes } from './outcome'

const mostCredits = 200

const answerIds = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((ids) => (ids === undefined ? [] : [ids].flat()))
  .pipe(z.array(id).max(mostCredits, `Credit at most ${mostCredits} answers.`))
  .transform((ids) => [...new Set(ids)])

const { min, max } = settings.answer

/** For an update whose outcome may say it all. */
export const wordsOrNone = written('update', { min: 0, max })
  .transform((text) => (isBlank(text) ? '' : text))
  .refine((text) => text === '' || lengthOf(text) >= min, `Write at least ${min} characters, or nothing.`)

export const followUpFields = {
  outcome: z.enum(outcomes, 'Choose how it turned out.'),
  text: written('update', settings.answer),
  helped: answerIds,
  didNotHelp: answerIds,
}

export const eachOnce = { message: 'An answer either helped or did not.', path: ['didNotHelp'] }
export const creditsEachOnce = (input: { helped: number[]; didNotHelp: number[] }) =>
  input.didNotHelp.every((answerId) => !input.helped.includes(answerId))

export const followUpInput = z
  .object({ questionId: id, submissionId, ...followUpFields })
  .refine(creditsEachOnce, eachOnce)
export const editFollowUpInput = z
  .object({ followUpId: id, began, ...followUpFields, text: wordsOrNone })
  .refine(creditsEachOnce, eachOnce)

export type PostFollowUp = z.infer<typeof followUpInput>
/** Without `began` it replaces whatever text is there. */
export type EditFollowUp = Omit<z.infer<typeof editFollowUpInput>, 'began'> & { began?: string }
export type FollowUpFields = Omit<PostFollowUp, 'questionId' | 'submissionId'>
