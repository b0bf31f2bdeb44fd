'use server'
import { action } from '@/lib/action'
import { saveProfile, saveReading } from '@/lib/members/profile-commands'
import { profileInput, profileVersion, readingInput } from '@/lib/members/profile-input'
import { staleAfter } from '@/lib/stale/tags'

export const saveProfileAction = action<typeof profileInput, { began: string }>({
  input: profileInput,
  throttle: 'writing',
  run: async (act, input) => {
    await saveProfile(act, input)
    return { stale: staleAfter.changingProfile(act.actor.name), shown: { began: profileVersion(input) } }
  },
})

export const saveReadingAction = action<typeof readingInput, 'saved'>({
  input: readingInput,
  throttle: 'writing',
  run: async (act, input) => {
    await saveReading(act, input)
    // Nothing that others see changed: the page is rendered anew for whoever sent this.
    return { stale: staleAfter.changingProfile(act.actor.name), shown: 'saved' }
  },
})
