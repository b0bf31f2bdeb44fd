import { z } from 'zod'
import { settings } from '@/lib/settings'
import { id, submissionId, written } from '@/lib/text/input'
import { outcomes } from './outcome'

const mostCredits = 200

const answerIds = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((ids) => (ids === undefined ? [] : [ids].flat()))
  .pipe(z.array(id).max(mostCredits, `Credit at most ${mostCredits} answers.`))
  .transform((ids) => [...new Set(ids)])

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
  .object({ followUpId: id, ...followUpFields })
  .refine(creditsEachOnce, eachOnce)

export type PostFollowUp = z.infer<typeof followUpInput>
export type EditFollowUp = z.infer<typeof editFollowUpInput>
