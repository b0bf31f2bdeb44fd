'use server'
import { action } from '@/lib/action'
import { postAnswer } from '@/lib/answers/commands'
import { answerInput } from '@/lib/answers/input'
import { bestInput, setBest } from '@/lib/best-answers/commands'
import { digestOfWritten } from '@/lib/digest'
import { setFavorite } from '@/lib/favorites/commands'
import { favoriteInput } from '@/lib/favorites/target'
import { postFollowUp } from '@/lib/follow-ups/commands'
import { followUpInput } from '@/lib/follow-ups/input'
import type { Outcome } from '@/lib/follow-ups/outcome'
import { renderedText } from '@/lib/mentions/reading'
import { previewFields } from '@/lib/preview'
import { closeThread, reopenThread } from '@/lib/questions/closing-commands'
import { nameDayInput, threadInput } from '@/lib/questions/input'
import { nameDay } from '@/lib/questions/knows-by-commands'
import { placeOf, threadPath } from '@/lib/questions/slug'
import { mailEveryAnswer, subscribe } from '@/lib/subscriptions/commands'
import { everyAnswerInput, subscribeInput } from '@/lib/subscriptions/scope'

const answering = answerInput.extend({ do: previewFields.do.default('post') })

export const postAnswerAction = action<typeof answering, { html: string }>({
  input: answering,
  throttle: 'writing',
  draft: 'answer',
  run: async (act, { do: pressed, ...input }) => {
    if (pressed === 'write') return {}
    if (pressed === 'preview') return { shown: { html: await renderedText(input.text) } }
    const { id, questionId, slug } = await postAnswer(act, input)
    return { to: placeOf({ id: questionId, slug }, { kind: 'answer', id }) }
  },
})

const following = followUpInput.safeExtend(previewFields)

export type FollowUpPreview = { digest: string; changed: boolean; html: string; outcome: Outcome; at: Date }

export const postFollowUpAction = action<typeof following, FollowUpPreview>({
  input: following,
  throttle: 'writing',
  draft: 'follow_up',
  run: async (act, { do: pressed, previewed, ...input }) => {
    const digest = digestOfWritten(input)
    const shown = {
      digest,
      changed: pressed === 'post' && previewed !== undefined,
      html: await renderedText(input.text),
      outcome: input.outcome,
      at: new Date(),
    }
    if (pressed !== 'post' || previewed !== digest) return { shown }
    const { id, questionId, slug } = await postFollowUp(act, input)
    return { to: placeOf({ id: questionId, slug }, { kind: 'follow-up', id }) }
  },
})

export const favoriteAction = action({
  input: favoriteInput,
  throttle: 'marking',
  run: async (act, input) => {
    const { questionId, slug } = await setFavorite(act, input)
    return { back: placeOf({ id: questionId, slug }, input.target) }
  },
})

export const bestAction = action({
  input: bestInput,
  throttle: 'marking',
  run: async (act, input) => {
    const { questionId, slug } = await setBest(act, input)
    return { back: placeOf({ id: questionId, slug }, { kind: 'answer', id: input.answerId }) }
  },
})

export const closeAction = action({
  input: threadInput,
  throttle: 'marking',
  run: async (act, input) => ({ back: threadPath(await closeThread(act, input)) }),
})

export const reopenAction = action({
  input: threadInput,
  throttle: 'marking',
  run: async (act, input) => ({ back: threadPath(await reopenThread(act, input)) }),
})

export const nameDayAction = action({
  input: nameDayInput,
  throttle: 'marking',
  run: async (act, input) => ({ back: threadPath(await nameDay(act, input)) }),
})

export const everyAnswerAction = action({
  input: everyAnswerInput,
  throttle: 'marking',
  run: async (act, input) => ({ back: threadPath(await mailEveryAnswer(act, input)) }),
})

export const subscribeAction = action({
  input: subscribeInput,
  throttle: 'marking',
  run: async (act, input) => ({ back: threadPath(await subscribe(act, input)) }),
})
