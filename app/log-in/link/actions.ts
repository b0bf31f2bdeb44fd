'use server'
import { visitorAction } from '@/lib/action'
import { clientAddress, logInAs, viewer } from '@/lib/auth'
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
    const { userId, claimed } = await takeLogInLink(now, token, (await viewer())?.id)
    await logInAs(userId)
    return { to: claimed ? '/settings/signing-in?password=none' : '/' }
  },
})
