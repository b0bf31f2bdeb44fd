import type { ReactNode } from 'react'
import { ActionForm } from '@/components/action-form'
import { FollowUpFields } from '@/components/follow-up-fields'
import { KeptDraft } from '@/components/kept-draft'
import { For } from '@/components/own'
import { Refused } from '@/components/refused'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import { begunIn, keptAs } from '@/lib/drafts/begun'
import { textsOf, type Values } from '@/lib/form-state'
import type { Credit, ThreadView } from '@/lib/questions/thread'
import { hasDraft, isSelf } from '@/lib/reader/conditions'
import { own } from '@/lib/reader/marks'
import { formOf } from '@/lib/sent-form'
import { type FollowUpPreview, postFollowUpAction } from '../actions'
import { FollowUpSheet } from './follow-up-sheet'

type Props = {
  id: string
  thread: Pick<ThreadView, 'id' | 'askerId' | 'createdAt' | 'followUpCount'>
  answers: { id: number; authorName: string; excerpt: string; href: string }[]
  /** One line that opens: it is too early to know. */
  folds: boolean
}

/** The asker's update: written, previewed, and posted from its preview. */
export function FollowUpForm({ id, thread, answers, folds }: Props) {
  const { field, hidden, errors, state } = formOf<FollowUpPreview>(id, begunIn('update'))
  const heading = (
    <h2 id="update-heading">{thread.followUpCount > 0 ? 'How is it now?' : 'How did it turn out?'}</h2>
  )
  return (
    <section className="hang" aria-labelledby="update-heading">
      <ActionForm
        id={id}
        action={postFollowUpAction}
        className="form"
        data-kept={keptAs(id, own('kept', `update ${thread.id}`))}
      >
        <Folding heading={heading} folds={folds} sent={state.sent}>
          <p className="meta mb-4">Only you can add an update, and there is no deadline.</p>
          <Refused state={state} ids="update-" />
          <input type="hidden" name="questionId" value={thread.id} />
          <input type="hidden" {...hidden('submissionId')} />
          <FollowUpFields
            field={field}
            errors={errors}
            values={state.values}
            answers={answers}
            fromDraft={!state.sent}
          />
          <div className="acts acts--form">
            <SubmitButton main={!state.shown} name="do" value="preview">
              Preview update
            </SubmitButton>
            {/* Their session may have ended since. */}
            <For reader={isSelf(thread.askerId)}>
              <KeptDraft kind="follow_up" known={hidden('draftKnown')} />
            </For>
          </div>
          {state.shown && (
            <FollowUpSheet
              preview={state.shown}
              askedAt={thread.createdAt}
              credits={creditsIn(state.values, answers)}
              hrefOf={({ id }) => answers.find((answer) => answer.id === id)?.href ?? ''}
            />
          )}
        </Folding>
      </ActionForm>
    </section>
  )
}

type FoldingProps = { heading: ReactNode; folds: boolean; sent: boolean; children: ReactNode }

function Folding({ heading, folds, sent, children }: FoldingProps) {
  // Within what is folded, so that a link to it unfolds it.
  const form = <div id="update">{children}</div>
  if (folds)
    return (
      <Disclosure summary={heading} open={sent} openFor={sent ? undefined : hasDraft('update')}>
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
