'use server'
import { action } from '@/lib/action'
import { editFollowUp } from '@/lib/follow-ups/commands'
import { editFollowUpInput } from '@/lib/follow-ups/input'
import { placeOf } from '@/lib/questions/slug'
import { staleAfter } from '@/lib/stale/tags'

export const editFollowUpAction = action({
  input: editFollowUpInput,
  throttle: 'writing',
  run: async (act, input) => {
    const { id, questionId, slug, askerName, credited } = await editFollowUp(act, input)
    const to = placeOf({ id: questionId, slug }, { kind: 'follow-up', id })
    return { stale: staleAfter.followingUp(askerName, credited, questionId), to }
  },
})
