'use server'
import { action } from '@/lib/action'
import { setFollow } from '@/lib/follows/commands'
import { followInput } from '@/lib/follows/followed'
import { muteInput, setMute } from '@/lib/mutes/commands'
import { savePreferences } from '@/lib/notices/preference-commands'
import { preferenceInput } from '@/lib/notices/preference-input'
import { returnField } from '@/lib/return-input'

export const savePreferencesAction = action<typeof preferenceInput, 'saved'>({
  input: preferenceInput,
  throttle: 'writing',
  run: async (act, input) => {
    await savePreferences(act, input)
    return { shown: 'saved' }
  },
})

const following = followInput.extend({ from: returnField })

export const followAction = action({
  input: following,
  throttle: 'marking',
  run: async (act, { from, ...input }) => {
    await setFollow(act, input)
    return { back: from }
  },
})

const muting = muteInput.extend({ from: returnField })

export const muteAction = action({
  input: muting,
  throttle: 'marking',
  run: async (act, { from, ...input }) => {
    await setMute(act, input)
    return { back: from }
  },
})
