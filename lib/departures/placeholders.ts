import { slugOf } from '@/lib/questions/slug'
import { takenBackTitle } from '@/lib/questions/taken-back'
import { rendererVersion, renderMarkdown } from '@/lib/text/markdown'

const lead = '*The asker left and took this question back. What others answered is still here.*'
const reply = '*The asker left and took this reply back.*'
const update = '*The asker left and took the words of this update back. How it turned out is still here.*'

const rendered = (text: string) => ({
  text,
  html: renderMarkdown(text),
  renderer: rendererVersion,
  sentDigest: null,
})

/** What stands in the place of a former member's texts in their own threads, when they wanted them gone. */
export const placeholders = {
  question: {
    title: takenBackTitle,
    slug: slugOf(takenBackTitle),
    lead,
    leadHtml: renderMarkdown(lead),
    more: '',
    moreHtml: '',
    renderer: rendererVersion,
    sentDigest: null,
    decidingBetween: [] as string[],
    alreadyTried: '',
    knowsBy: null,
  },
  reply: rendered(reply),
  update: rendered(update),
}
