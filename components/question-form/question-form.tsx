'use client'

import { type ReactNode, useState } from 'react'
import { CancelEdit } from '@/components/cancel-edit'
import { KeptDraft } from '@/components/kept-draft'
import { KeptText } from '@/components/kept-text'
import { Refused } from '@/components/refused'
import { SimilarWhileWriting } from '@/components/similar-while-writing'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormAction, useForm } from '@/components/use-form'
import { useFreshSubmission } from '@/components/use-fresh-submission'
import { textOf, type Values } from '@/lib/form-state'
import type { QuestionPreview } from '@/lib/questions/preview'
import { QuestionFields } from './question-fields'
import { QuestionSheets } from './question-sheets'

type Limits = { min: number; max: number }

export type QuestionFormProps = {
  action: FormAction<QuestionPreview>
  values: Values
  categories: { slug: string; name: string }[]
  limits: { title: Limits; lead: Limits; more: Limits; tags: number }
  /** "Post question", or "Save changes". */
  purpose: string
  /** Null when nobody is logged in. */
  author: string | null
  /** Under which name this browser keeps the text. */
  keptAs: string
  /** Says from which draft the form began, as long as it holds no other text. */
  fromDraft?: ReactNode
  /** The question's page when editing; absent when asking. */
  back?: string
}

/** A question: written, previewed, and posted from its preview. Asking and editing are the same form. */
export function QuestionForm(props: QuestionFormProps) {
  const { submissionId, generation } = useFreshSubmission(textOf(props.values, 'submissionId'))
  return <OneQuestion key={generation} {...props} values={{ ...props.values, submissionId }} />
}

function OneQuestion(props: QuestionFormProps) {
  const { action, values, categories, limits, purpose, author, keptAs, fromDraft, back } = props
  const isNew = back === undefined
  const { form, field, hidden, state, summary } = useForm(action, values)
  const [restored, setRestored] = useState<string>()
  const holds = restored ?? textOf(state.values, 'submissionId')
  return (
    <form {...form} aria-labelledby="form-heading">
      {holds === textOf(values, 'submissionId') && fromDraft}
      <Refused state={state} summary={summary} />
      <HiddenField {...hidden('submissionId')} />
      <HiddenField {...hidden('questionId')} />
      <HiddenField {...hidden('began')} />
      <QuestionFields
        field={field}
        categories={categories}
        limits={limits}
        // The preview has a list of its own.
        belowLead={isNew && !state.shown && <SimilarWhileWriting />}
      />
      <div className="acts acts--form">
        <SubmitButton main={!state.shown} name="do" value="preview">
          Preview question
        </SubmitButton>
        {back !== undefined && <CancelEdit back={back} keptAs={keptAs} />}
        {isNew && author && (
          <KeptDraft
            kind="question"
            name={keptAs}
            known={hidden('draftKnown')}
            renderedFor={state.renderedFor}
          />
        )}
      </div>
      {state.shown && (
        <QuestionSheets
          key={state.attempt}
          preview={state.shown}
          author={author ?? 'you'}
          purpose={purpose}
        />
      )}
      <KeptText name={keptAs} attempt={state.attempt} onRestore={setRestored} />
    </form>
  )
}
