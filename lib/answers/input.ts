import { z } from 'zod'
import { settings } from '@/lib/settings'
import { began, id, submissionId, written } from '@/lib/text/input'

const text = written('answer', settings.answer)

export const answerInput = z.object({ questionId: id, submissionId, text })
export const editAnswerInput = z.object({ answerId: id, began, text })
export const answerIdInput = z.object({ answerId: id })

export type PostAnswer = z.infer<typeof answerInput>
/** Without `began` it replaces whatever text is there. */
export type EditAnswer = Omit<z.infer<typeof editAnswerInput>, 'began'> & { began?: string }
