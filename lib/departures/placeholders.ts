import { slugOf } from '@/lib/questions/slug'
import { takenBackTitle } from '@/lib/questions/taken-back'
import { rendered, renderedQuestion } from '@/lib/text/markdown'

const lead = '*The asker left and took this question back. What others answered is still here.*'
const reply = '*The asker left and took this reply back.*'
const update = '*The asker left and took the words of this update back. How it turned out is still here.*'

/** What stands in the place of a former member's texts in their own threads, when they wanted them gone. */
export const placeholders = {
  question: {
    title: takenBackTitle,
    slug: slugOf(takenBackTitle),
    ...renderedQuestion({ lead, more: '' }),
    sentDigest: null,
    decidingBetween: [] as string[],
    alreadyTried: '',
    knowsBy: null,
  },
  reply: { ...rendered(reply), sentDigest: null },
  update: { ...rendered(update), sentDigest: null },
}
