import 'server-only'
import { categoryBySlug } from '@/lib/categories/queries'
import { renderedText } from '@/lib/mentions/reading'
import { Refusal } from '@/lib/refusal'
import type { SimilarQuestion } from '@/lib/similar/similar-question'
import type { QuestionFields } from './input'

/** A question as it will be shown, before it is. */
export type QuestionPreview = {
  digest: string
  /** Something was changed after an earlier preview, so that it was not posted. */
  changed: boolean
  title: string
  leadHtml: string
  moreHtml: string
  category: { slug: string; name: string }
  tags: string[]
  decidingBetween: string[]
  alreadyTried: string
  knowsBy: Date | null
  /** What was asked before and is close to it; empty where it is only edited. */
  similar: SimilarQuestion[]
}

/** Renders what somebody is about to post exactly as posting will. */
export async function previewOf(
  fields: QuestionFields,
  step: Pick<QuestionPreview, 'digest' | 'changed' | 'similar'>,
): Promise<QuestionPreview> {
  const category = await categoryBySlug(fields.category)
  if (!category) throw new Refusal('input', { category: 'Choose one of the categories.' })
  const { title, lead, more, tags, decidingBetween, alreadyTried, knowsBy } = fields
  return {
    ...step,
    title,
    leadHtml: await renderedText(lead),
    moreHtml: await renderedText(more),
    category,
    tags,
    decidingBetween,
    alreadyTried,
    knowsBy,
  }
}
