'use server'
import { action } from '@/lib/action'
import { editFollowUp } from '@/lib/follow-ups/commands'
import { editFollowUpInput } from '@/lib/follow-ups/input'
import { placeOf } from '@/lib/questions/slug'

export const editFollowUpAction = action({
  input: editFollowUpInput,
  throttle: 'writing',
  run: async (act, input) => {
    const { id, questionId, slug } = await editFollowUp(act, input)
    return { to: placeOf({ id: questionId, slug }, { kind: 'follow-up', id }) }
  },
})
