import { z } from 'zod'
import { settings } from '@/lib/settings'
import { id, submissionId, written } from '@/lib/text/input'

const text = written('answer', settings.answer)

export const answerInput = z.object({ questionId: id, submissionId, text })
export const editAnswerInput = z.object({ answerId: id, text })
export const answerIdInput = z.object({ answerId: id })

export type PostAnswer = z.infer<typeof answerInput>
export type EditAnswer = z.infer<typeof editAnswerInput>
