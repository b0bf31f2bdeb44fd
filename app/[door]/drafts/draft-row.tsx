import { Time } from '@/components/time'
import { Disclosure } from '@/components/ui/disclosure'
import type { DraftKind } from '@/lib/drafts/draft'
import type { draftsOf } from '@/lib/drafts/queries'
import { textOf } from '@/lib/form-state'
import { threadPath } from '@/lib/questions/slug'
import { excerpt } from '@/lib/text/excerpt'
import { discardDraftAction } from './actions'
import { DiscardButton } from './discard-button'

type OwnDraft = Awaited<ReturnType<typeof draftsOf>>[number]

const kinds: Record<DraftKind, string> = {
  question: 'A question',
  answer: 'An answer to',
  follow_up: 'An update to',
}

const whereItGoesOn = ({ question, submissionId, kind }: OwnDraft) =>
  question
    ? `${threadPath(question)}#${kind === 'answer' ? 'write' : 'update'}`
    : `/ask?draft=${submissionId}`

const words = ({ fields }: OwnDraft) =>
  ['lead', 'more', 'text'].map((name) => textOf(fields, name)).filter(Boolean)

/** One draft: what it is about, how it begins, and what can be done with it. */
export function DraftRow({ draft }: { draft: OwnDraft }) {
  const title = draft.question?.title ?? (textOf(draft.fields, 'title') || 'Without a title so far')
  const texts = words(draft)
  return (
    <li className="row">
      <p className="meta">{kinds[draft.kind]}</p>
      <h2 className="row__title" dir="auto">
        <a href={whereItGoesOn(draft)}>{title}</a>
      </h2>
      <p className="row__lead" dir="auto">
        {excerpt(texts[0] ?? '')}
      </p>
      <p className="meta">
        saved <Time at={draft.updatedAt} />
      </p>
      <Disclosure summary="Read all of it, or discard it">
        {texts.map((text) => (
          <p key={text} className="draft__text" dir="auto">
            {text}
          </p>
        ))}
        <DiscardButton action={discardDraftAction} draftId={draft.id} />
      </Disclosure>
    </li>
  )
}
