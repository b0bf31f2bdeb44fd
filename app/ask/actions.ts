'use server'
import { action } from '@/lib/action'
import { digestOfWritten } from '@/lib/digest'
import { previewFields } from '@/lib/preview'
import { ask } from '@/lib/questions/commands'
import { askInput } from '@/lib/questions/input'
import { refuseDayGone } from '@/lib/questions/knows-by'
import { previewOf, type QuestionPreview } from '@/lib/questions/preview'
import { threadPath } from '@/lib/questions/slug'
import { similarTo } from '@/lib/similar/queries'

const input = askInput.extend(previewFields)

export const askAction = action<typeof input, QuestionPreview>({
  input,
  throttle: 'writing',
  draft: 'question',
  run: async (act, { do: pressed, previewed, ...question }) => {
    refuseDayGone(question.knowsBy, new Date())
    const digest = digestOfWritten(question)
    const changed = pressed === 'post' && previewed !== undefined && previewed !== digest
    if (pressed !== 'post' || previewed !== digest)
      return { shown: await previewOf(question, { digest, changed, similar: await similarTo(question) }) }
    return { to: threadPath(await ask(act, question)) }
  },
})
