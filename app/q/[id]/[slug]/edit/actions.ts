'use server'
import { action } from '@/lib/action'
import { digestOf } from '@/lib/digest'
import { previewFields } from '@/lib/preview'
import { editQuestion } from '@/lib/questions/commands'
import { editQuestionInput } from '@/lib/questions/input'
import { previewOf, type QuestionPreview } from '@/lib/questions/preview'
import { threadPath } from '@/lib/questions/slug'

const input = editQuestionInput.extend(previewFields)

export const editQuestionAction = action<typeof input, QuestionPreview>({
  input,
  throttle: 'writing',
  run: async (act, { do: pressed, previewed, ...question }) => {
    const digest = digestOf({ ...question, began: undefined })
    const changed = pressed === 'post' && previewed !== undefined && previewed !== digest
    if (pressed !== 'post' || previewed !== digest)
      return { shown: await previewOf(question, { digest, changed, similar: [] }) }
    return { to: threadPath(await editQuestion(act, question)) }
  },
})
