'use server'
import { action } from '@/lib/action'
import { saveProfile, saveReading } from '@/lib/members/profile-commands'
import { profileInput, profileVersion, readingInput } from '@/lib/members/profile-input'

export const saveProfileAction = action<typeof profileInput, { began: string }>({
  input: profileInput,
  throttle: 'writing',
  run: async (act, input) => {
    await saveProfile(act, input)
    return { shown: { began: profileVersion(input) } }
  },
})

export const saveReadingAction = action<typeof readingInput, 'saved'>({
  input: readingInput,
  throttle: 'writing',
  run: async (act, input) => {
    await saveReading(act, input)
    return { shown: 'saved' }
  },
})
