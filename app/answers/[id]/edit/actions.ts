'use server'
import { action } from '@/lib/action'
import { deleteAnswer, editAnswer, type PlacedAnswer } from '@/lib/answers/commands'
import { answerIdInput, editAnswerInput } from '@/lib/answers/input'
import { placeOf } from '@/lib/questions/slug'

const placeOfAnswer = ({ id, questionId, slug }: PlacedAnswer) =>
  placeOf({ id: questionId, slug }, { kind: 'answer', id })

export const editAnswerAction = action({
  input: editAnswerInput,
  throttle: 'writing',
  run: async (act, input) => ({ to: placeOfAnswer(await editAnswer(act, input)) }),
})

export const deleteAnswerAction = action({
  input: answerIdInput,
  throttle: 'writing',
  run: async (act, input) => ({ to: placeOfAnswer(await deleteAnswer(act, input)) }),
})
