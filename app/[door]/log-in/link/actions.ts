'use server'
import { visitorAction } from '@/lib/action'
import { clientAddress, logInAs } from '@/lib/auth'
import { linkInput, mailLinkInput } from '@/lib/members/input'
import { mailLink, takeLogInLink } from '@/lib/members/link-commands'
import { throttle } from '@/lib/throttles/commands'

export const mailLogInAction = visitorAction<typeof mailLinkInput, 'sent'>({
  input: mailLinkInput,
  run: async (now, { login }) => {
    await throttle('mailFromHere', await clientAddress())
    await mailLink(now, 'log_in', login)
    return { shown: 'sent' }
  },
})

export const logInByLinkAction = visitorAction<typeof linkInput, 'done'>({
  input: linkInput,
  run: async (now, { token }) => {
    await throttle('logInAddress', await clientAddress())
    await logInAs(await takeLogInLink(now, token))
    return { to: '/' }
  },
})
