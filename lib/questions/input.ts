import { z } from 'zod'
import { settings } from '@/lib/settings'
import { tagsComplaint, tagsIn } from '@/lib/tags/tag'
import { began, id, submissionId, written, writtenLine } from '@/lib/text/input'
import { weighingWords } from './weighing'

const optionLimits = { min: 0, max: 2_000 }
const mostOptions = 10

const tags = z
  .string()
  .max(2_000, 'That is too much for tags.')
  .default('')
  .transform(tagsIn)
  .superRefine((list, context) => {
    const message = tagsComplaint(list)
    if (message) context.addIssue({ code: 'custom', message })
  })

const decidingBetween = written('list of what you are deciding between', optionLimits)
  .transform((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  )
  .refine((options) => options.length <= mostOptions, `Name at most ${mostOptions} things, one on each line.`)

const knowsBy = z
  .union([z.literal(''), z.iso.date('Write the date as year-month-day, such as 2027-01-15.')])
  .refine(
    (date) => date === '' || (date >= '2000-01-01' && date <= '2100-12-31'),
    'Choose a date in this century.',
  )
  .transform((date) => (date === '' ? null : new Date(`${date}T00:00:00Z`)))

/** The question as its form sends it. */
const questionFields = {
  title: writtenLine('title', settings.title),
  lead: written('question', settings.lead),
  more: written('text for “more inside”', settings.more),
  category: z.string('Choose a category.').min(1, 'Choose a category.').max(60, 'Choose a category.'),
  tags,
  decidingBetween,
  alreadyTried: written(`text for “${weighingWords.alreadyTried}”`, optionLimits),
  knowsBy,
}

export const askInput = z.object({ submissionId, ...questionFields })
export const editQuestionInput = z.object({ questionId: id, began, ...questionFields })
export const threadInput = z.object({ questionId: id })
export const nameDayInput = z.object({ questionId: id, knowsBy })

export type Ask = z.infer<typeof askInput>
/** Without `began` it replaces whatever text is there. */
export type EditQuestion = Omit<z.infer<typeof editQuestionInput>, 'began'> & { began?: string }
export type NameDay = z.infer<typeof nameDayInput>
export type QuestionFields = Omit<Ask, 'submissionId'>
