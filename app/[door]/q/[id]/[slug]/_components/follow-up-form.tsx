'use client'

import { type ReactNode, useState } from 'react'
import { FollowUpFields } from '@/components/follow-up-fields'
import { KeptDraft } from '@/components/kept-draft'
import { KeptText } from '@/components/kept-text'
import { Refused } from '@/components/refused'
import { Disclosure } from '@/components/ui/disclosure'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormAction, useForm } from '@/components/use-form'
import { useFreshSubmission } from '@/components/use-fresh-submission'
import { begunFrom } from '@/lib/drafts/begun'
import type { Draft } from '@/lib/drafts/draft'
import { textsOf, type Values } from '@/lib/form-state'
import type { Credit } from '@/lib/questions/thread'
import type { FollowUpPreview } from '../actions'
import { FollowUpSheet } from './follow-up-sheet'

type Props = {
  action: FormAction<FollowUpPreview>
  /** The reader is the asker; otherwise it shows only what came back from sending it. */
  open: boolean
  askedAt: Date
  questionId: number
  submissionId: string
  /** What the asker has begun to write here. */
  draft: Draft | null
  /** Under which name this browser keeps the text. */
  keptAs: string
  limit: number
  answers: { id: number; authorName: string; excerpt: string; href: string }[]
  hasUpdate: boolean
  /** One line that opens when the page is loaded: it is too early to know. */
  folded: boolean
}

/** The asker's update: written, previewed, and posted from its preview. */
export function FollowUpForm(props: Props) {
  const { submissionId, generation } = useFreshSubmission(props.submissionId)
  return <OneFollowUp key={generation} {...props} submissionId={submissionId} />
}

function OneFollowUp(props: Props) {
  const { action, open, askedAt, questionId, submissionId, draft, keptAs, limit, answers } = props
  const { form, field, hidden, errors, state, summary } = useForm(action, begunFrom(draft, submissionId))
  if (!open && state.attempt === 0) return null
  return (
    <section className="hang" aria-labelledby="update-heading">
      <form {...form} className="form">
        <Folding {...props} opened={state.attempt > 0}>
          <p className="meta mb-4">Only you can add an update, and there is no deadline.</p>
          <Refused state={state} summary={summary} ids="update-" />
          <input type="hidden" name="questionId" value={questionId} />
          <HiddenField {...hidden('submissionId')} />
          <FollowUpFields
            field={field}
            errors={errors}
            values={state.values}
            limit={limit}
            answers={answers}
          />
          <div className="acts acts--form">
            <SubmitButton main={!state.shown} name="do" value="preview">
              Preview update
            </SubmitButton>
            {open && (
              <KeptDraft
                kind="follow_up"
                name={keptAs}
                known={hidden('draftKnown')}
                renderedFor={state.renderedFor}
              />
            )}
          </div>
          {state.shown && (
            <FollowUpSheet
              key={state.attempt}
              preview={state.shown}
              askedAt={askedAt}
              credits={creditsIn(state.values, answers)}
              hrefOf={({ id }) => answers.find((answer) => answer.id === id)?.href ?? ''}
            />
          )}
          <KeptText name={keptAs} attempt={state.attempt} />
        </Folding>
      </form>
    </section>
  )
}

type FoldingProps = Pick<Props, 'hasUpdate' | 'folded'> & { opened: boolean; children: ReactNode }

function Folding({ hasUpdate, folded, opened, children }: FoldingProps) {
  // Decided once: what is written in the form, or a day that is set, would unfold it, and it would be mounted anew, empty.
  const [isFolded] = useState(folded)
  const heading = <h2 id="update-heading">{hasUpdate ? 'How is it now?' : 'How did it turn out?'}</h2>
  // Within what is folded, so that a link to it unfolds it.
  const form = <div id="update">{children}</div>
  if (isFolded)
    return (
      <Disclosure summary={heading} open={opened}>
        {form}
      </Disclosure>
    )
  return (
    <>
      {heading}
      {form}
    </>
  )
}

const verdicts = { helped: 'helped', didNotHelp: 'did_not_help' } as const

function creditsIn(values: Values, answers: Props['answers']): Credit[] {
  return Object.entries(verdicts).flatMap(([name, verdict]) =>
    answers
      .filter(({ id }) => textsOf(values, name).includes(String(id)))
      .map(({ id, authorName }) => ({ answerId: id, name: authorName, verdict })),
  )
}
