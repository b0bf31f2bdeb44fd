'use server'
import { action } from '@/lib/action'
import { deleteAnswer, editAnswer } from '@/lib/answers/commands'
import { answerIdInput, editAnswerInput } from '@/lib/answers/input'
import { placeOf } from '@/lib/questions/slug'
import { staleAfter } from '@/lib/stale/tags'

const placeOfAnswer = ({ id, questionId, slug }: { id: number; questionId: number; slug: string }) =>
  placeOf({ id: questionId, slug }, { kind: 'answer', id })

export const editAnswerAction = action({
  input: editAnswerInput,
  throttle: 'writing',
  run: async (act, input) => {
    const answer = await editAnswer(act, input)
    return { stale: staleAfter.answering(answer.authorName, answer.questionId), to: placeOfAnswer(answer) }
  },
})

export const deleteAnswerAction = action({
  input: answerIdInput,
  throttle: 'writing',
  run: async (act, input) => {
    const answer = await deleteAnswer(act, input)
    return {
      stale: staleAfter.takingBack(answer.authorName, answer.admirers, answer),
      to: placeOfAnswer(answer),
    }
  },
})
