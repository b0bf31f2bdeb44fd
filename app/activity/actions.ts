'use server'
import { action } from '@/lib/action'
import { readAll, readAllInput } from '@/lib/notices/commands'

export const readAllAction = action({
  input: readAllInput,
  throttle: 'marking',
  run: async (act, input) => {
    await readAll(act, input)
    return { back: '/activity' }
  },
})
