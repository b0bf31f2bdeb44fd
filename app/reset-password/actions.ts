'use server'
import { visitorAction } from '@/lib/action'
import { clientAddress, logInAs, viewer } from '@/lib/auth'
import { mailLinkInput, resetPasswordInput } from '@/lib/members/input'
import { mailLink } from '@/lib/members/link-commands'
import { resetPassword } from '@/lib/members/password-commands'
import { throttle } from '@/lib/throttles/commands'

export const mailResetAction = visitorAction<typeof mailLinkInput, 'sent'>({
  input: mailLinkInput,
  run: async (now, { login }) => {
    await throttle('mailFromHere', await clientAddress())
    await mailLink(now, 'reset_password', login)
    return { shown: 'sent' }
  },
})

export const resetPasswordAction = visitorAction<typeof resetPasswordInput, 'done'>({
  input: resetPasswordInput,
  run: async (now, input) => {
    await throttle('logInAddress', await clientAddress())
    await logInAs(await resetPassword(now, input, (await viewer())?.id))
    return { to: '/settings/signing-in?password=changed' }
  },
})
