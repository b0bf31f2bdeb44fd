import type { ReactNode } from 'react'
import { ActionForm } from '@/components/action-form'
import { CancelEdit } from '@/components/cancel-edit'
import { KeptDraft } from '@/components/kept-draft'
import { Refused } from '@/components/refused'
import { SubmitButton } from '@/components/ui/submit-button'
import { textOf, type Values } from '@/lib/form-state'
import type { QuestionPreview } from '@/lib/questions/preview'
import { type FormAction, formOf } from '@/lib/sent-form'
import { QuestionFields } from './question-fields'
import { QuestionSheets } from './question-sheets'

/** The form's id: there is one on its page. */
export const questionForm = 'question-form'

export type QuestionFormProps = {
  action: FormAction
  values: Values
  categories: { slug: string; name: string }[]
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
  const { action, values, categories, purpose, author, keptAs, fromDraft, back } = props
  const isNew = back === undefined
  const { field, hidden, state } = formOf<QuestionPreview>(questionForm, values)
  return (
    <ActionForm id={questionForm} action={action} data-kept={keptAs} aria-labelledby="form-heading">
      {textOf(state.values, 'submissionId') === textOf(values, 'submissionId') && fromDraft}
      <Refused state={state} />
      <input type="hidden" {...hidden('submissionId')} />
      <input type="hidden" {...hidden('questionId')} />
      <input type="hidden" {...hidden('began')} />
      <QuestionFields
        field={field}
        categories={categories}
        // The preview has a list of its own.
        belowLead={isNew && !state.shown && <div data-similar />}
      />
      <div className="acts acts--form">
        <SubmitButton main={!state.shown} name="do" value="preview">
          Preview question
        </SubmitButton>
        {back !== undefined && <CancelEdit back={back} keptAs={keptAs} />}
        {isNew && author && <KeptDraft kind="question" known={hidden('draftKnown')} />}
      </div>
      {state.shown && <QuestionSheets preview={state.shown} author={author ?? 'you'} purpose={purpose} />}
    </ActionForm>
  )
}
