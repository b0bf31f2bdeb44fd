'use client'

import { KeptDraft } from '@/components/kept-draft'
import { KeptText } from '@/components/kept-text'
import { LogInAgain } from '@/components/log-in-again'
import { MemberName } from '@/components/member-name'
import { Refused } from '@/components/refused'
import { comesUp } from '@/components/ui/comes-up'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { WritePreview } from '@/components/ui/write-preview'
import { type FormAction, useForm } from '@/components/use-form'
import { useFreshSubmission } from '@/components/use-fresh-submission'
import { Written } from '@/components/written'
import { begunFrom } from '@/lib/drafts/begun'
import type { Draft } from '@/lib/drafts/draft'

type Props = {
  action: FormAction<{ html: string }>
  /** Answers are taken; otherwise it shows only what came back from sending it. */
  open: boolean
  questionId: number
  submissionId: string
  /** What the member has begun to write here. */
  draft: Draft | null
  /** Under which name this browser keeps the text. */
  keptAs: string
  limit: number
  heading: string
  label: string
  button: string
  /** What is asked of what is written here. */
  purpose: string
  /** Null when the session has ended. */
  postingAs: string | null
}

const hint = ({ purpose, limit }: Props) => `${purpose} Up to ${limit.toLocaleString('en-US')} characters.`

export function AnswerForm(props: Props) {
  const { submissionId, generation } = useFreshSubmission(props.submissionId)
  return <OneAnswer key={generation} {...props} submissionId={submissionId} />
}

function OneAnswer(props: Props) {
  const { action, open, questionId, submissionId, draft, keptAs, limit, heading, label, button, postingAs } =
    props
  const { form, field, hidden, state, summary } = useForm(action, begunFrom(draft, submissionId))
  if (!open && state.attempt === 0) return null
  return (
    <section className="hang" aria-labelledby="write-heading">
      <form {...form} className="form">
        <DefaultButton />
        <h2 id="write-heading">{heading}</h2>
        <Refused state={state} summary={summary} ids="answer-" />
        <input type="hidden" name="questionId" value={questionId} />
        <HiddenField {...hidden('submissionId')} />
        <WritePreview showing={state.shown ? 'preview' : 'write'} />
        {state.shown && <Sheet key={state.attempt} html={state.shown.html} />}
        <TextareaField
          {...field('text')}
          id="answer-text"
          label={label}
          labelHidden
          hint={hint(props)}
          formatted
          rows={8}
          limit={limit}
          dir="auto"
        />
        {!postingAs && !state.refusal && <LogInAgain />}
        <div className="acts acts--form">
          <SubmitButton main name="do" value="post">
            {button}
          </SubmitButton>
          {postingAs && (
            <KeptDraft
              kind="answer"
              name={keptAs}
              known={hidden('draftKnown')}
              renderedFor={state.renderedFor}
            />
          )}
          {postingAs && (
            <p className="meta">
              posting as <MemberName name={postingAs} />
            </p>
          )}
        </div>
        <KeptText name={keptAs} attempt={state.attempt} />
      </form>
    </section>
  )
}

/** What Enter in a field presses: the first button of a form, which would be "Write". */
const DefaultButton = () => <button type="submit" name="do" value="post" hidden />

const Sheet = ({ html }: { html: string }) => (
  <div className="sheet" role="status" {...comesUp}>
    <p className="label">Nothing is posted yet. This is how it will look.</p>
    <Written html={html} />
  </div>
)
