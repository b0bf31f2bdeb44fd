'use server'
import { action } from '@/lib/action'
import { discardDraft } from '@/lib/drafts/commands'
import { draftIdInput } from '@/lib/drafts/input'

export const discardDraftAction = action({
  input: draftIdInput,
  throttle: 'writing',
  run: async (act, input) => {
    await discardDraft(act, input)
    return { back: '/drafts' }
  },
})
