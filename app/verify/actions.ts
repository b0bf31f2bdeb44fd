'use server'
import { z } from 'zod'
import { action, visitorAction } from '@/lib/action'
import { clientAddress, viewer } from '@/lib/auth'
import { draftPath } from '@/lib/drafts/address'
import { draftAtHand } from '@/lib/drafts/going-on'
import { draftsOf } from '@/lib/drafts/queries'
import { confirmAddress, mailConfirmation } from '@/lib/members/address-commands'
import { linkInput } from '@/lib/members/input'
import { accountOf } from '@/lib/throttles/account'
import { throttle, throttleMail } from '@/lib/throttles/commands'

export const confirmAddressAction = visitorAction<typeof linkInput, 'done'>({
  input: linkInput,
  run: async (now, { token }) => {
    await throttle('logInAddress', await clientAddress())
    const name = await confirmAddress(now, token)
    const member = await viewer()
    const draft = member?.name === name ? draftAtHand(await draftsOf(member.id), now) : undefined
    return draft ? { to: draftPath(draft, { confirmed: true }) } : { shown: 'done' }
  },
})

const nothing = z.object({})

export const mailConfirmationAction = action<typeof nothing, 'sent'>({
  input: nothing,
  throttle: 'writing',
  run: async (act) => {
    await throttleMail(accountOf(act.actor.id), await clientAddress())
    await mailConfirmation(act)
    return { shown: 'sent' }
  },
})
