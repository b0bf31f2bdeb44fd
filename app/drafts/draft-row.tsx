import { Time } from '@/components/time'
import { Disclosure } from '@/components/ui/disclosure'
import { draftPath } from '@/lib/drafts/address'
import type { DraftKind } from '@/lib/drafts/draft'
import { isTooLate } from '@/lib/drafts/going-on'
import type { draftsOf } from '@/lib/drafts/queries'
import { textOf } from '@/lib/form-state'
import { excerpt } from '@/lib/text/excerpt'
import { DiscardButton } from './discard-button'

type OwnDraft = Awaited<ReturnType<typeof draftsOf>>[number]

const kinds: Record<DraftKind, string> = {
  question: 'A question',
  answer: 'An answer to',
  follow_up: 'An update to',
}

const textsOf = ({ fields }: OwnDraft) =>
  ['lead', 'more', 'decidingBetween', 'alreadyTried', 'text']
    .map((name) => ({ name, text: textOf(fields, name) }))
    .filter(({ text }) => text !== '')

/** One draft: what it is about, how it begins, and what can be done with it. */
export function DraftRow({ draft, now }: { draft: OwnDraft; now: Date }) {
  const title = draft.question?.title ?? (textOf(draft.fields, 'title') || 'Untitled')
  const texts = textsOf(draft)
  return (
    <li className="row">
      <p className="meta">{kinds[draft.kind]}</p>
      <h2 className="row__title" dir="auto">
        <a href={draftPath(draft)}>{title}</a>
      </h2>
      {texts[0] && (
        <p className="row__lead" dir="auto">
          {excerpt(texts[0].text)}
        </p>
      )}
      <p className="meta">
        saved <Time at={draft.updatedAt} />
        {isTooLate(draft, now) && '. The thread has closed to new answers since then.'}
      </p>
      <Disclosure summary="Show all or discard">
        {texts.map(({ name, text }) => (
          <p key={name} className="draft__text" dir="auto">
            {text}
          </p>
        ))}
        <DiscardButton draftId={draft.id} />
      </Disclosure>
    </li>
  )
}
