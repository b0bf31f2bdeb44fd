import { ActionForm } from '@/components/action-form'
import { KeptDraft } from '@/components/kept-draft'
import { MemberName } from '@/components/member-name'
import { For } from '@/components/own'
import { Refused } from '@/components/refused'
import { comesUp } from '@/components/ui/comes-up'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { WritePreview } from '@/components/ui/write-preview'
import { Written } from '@/components/written'
import { begunIn, keptAs } from '@/lib/drafts/begun'
import { isMember } from '@/lib/reader/conditions'
import { own } from '@/lib/reader/marks'
import { formOf } from '@/lib/sent-form'
import { settings } from '@/lib/settings'
import { postAnswerAction } from '../actions'

type Props = {
  id: string
  questionId: number
  heading: string
  label: string
  button: string
  /** What is asked of what is written here. */
  purpose: string
}

export function AnswerForm({ id, questionId, ...words }: Props) {
  const { field, hidden, state } = formOf<{ html: string }>(id, begunIn('answer'))
  const limit = settings.answer.max
  return (
    <section className="hang" aria-labelledby="write-heading">
      <ActionForm
        id={id}
        action={postAnswerAction}
        className="form"
        data-kept={keptAs(id, own('kept', `answer ${questionId}`))}
      >
        <DefaultButton />
        <h2 id="write-heading">{words.heading}</h2>
        <Refused state={state} ids="answer-" />
        <input type="hidden" name="questionId" value={questionId} />
        <input type="hidden" {...hidden('submissionId')} />
        <WritePreview showing={state.shown ? 'preview' : 'write'} />
        {state.shown && <Sheet html={state.shown.html} />}
        <TextareaField
          {...field('text')}
          id="answer-text"
          label={words.label}
          labelHidden
          hint={`${words.purpose} Up to ${limit.toLocaleString('en-US')} characters.`}
          formatted
          rows={8}
          limit={limit}
          dir="auto"
        />
        <div className="acts acts--form">
          <SubmitButton main name="do" value="post">
            {words.button}
          </SubmitButton>
          {/* Their session may have ended since. */}
          <For reader={isMember}>
            <KeptDraft kind="answer" known={hidden('draftKnown')} />
            <p className="meta">
              posting as <MemberName name={own('name')} />
            </p>
          </For>
        </div>
      </ActionForm>
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
