import { digestOf } from '@/lib/digest'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Part } from '@/lib/refusal'
import type { FollowUpFields } from './input'
import { outcomeWords } from './outcome'

/** Everything that an asker tells in a follow-up. */
export const toldColumns = {
  id: true,
  outcome: true,
  text: true,
  credits: {
    select: { answerId: true, verdict: true, answer: { select: { author: { select: { name: true } } } } },
  },
} as const satisfies Prisma.FollowUpSelect

export type Told = Prisma.FollowUpGetPayload<{ select: typeof toldColumns }>

const crediting = (told: Pick<Told, 'credits'>, verdict: Told['credits'][number]['verdict']) =>
  told.credits.filter((credit) => credit.verdict === verdict)

/** The same as the follow-up's form gives it. */
export const toldIn = (told: Omit<Told, 'id'>): FollowUpFields => ({
  outcome: told.outcome,
  text: told.text,
  helped: crediting(told, 'helped').map(({ answerId }) => answerId),
  didNotHelp: crediting(told, 'did_not_help').map(({ answerId }) => answerId),
})

/** Part by part, as its form names them. */
export function toldParts(told: Told): Part[] {
  const names = (verdict: 'helped' | 'did_not_help') =>
    crediting(told, verdict)
      .map(({ answer }) => answer.author.name)
      .join(', ')
  return [
    { label: 'Outcome', text: outcomeWords[told.outcome] },
    { label: 'What happened', text: told.text },
    { label: 'Answers that helped', text: names('helped') },
    { label: 'Answers that did not help', text: names('did_not_help') },
  ]
}

const inOrder = (ids: number[]) => ids.toSorted((a, b) => a - b)

/** Says which text of a follow-up, with its outcome and credits, an edit began from. */
export const followUpVersion = ({ outcome, text, helped, didNotHelp }: FollowUpFields): string =>
  digestOf([outcome, text, inOrder(helped), inOrder(didNotHelp)])
