import type { ReactNode } from 'react'
import { ConfirmFirst } from '@/components/confirm-first'
import { JustConfirmed } from '@/components/just-confirmed'
import { For } from '@/components/own'
import { ClosedNote } from '@/components/thread/closed-note'
import { answersToCredit } from '@/lib/answers/queries'
import { endingDueAt } from '@/lib/questions/ending-due'
import type { Narrowing } from '@/lib/questions/narrowing'
import { threadPath } from '@/lib/questions/slug'
import type { ThreadView } from '@/lib/questions/thread'
import { type Condition, isMember, isSelf, not } from '@/lib/reader/conditions'
import { either } from '@/lib/reader/marks'
import { goodUntil } from '@/lib/rendering'
import { logInPath, signUpPath } from '@/lib/return-path'
import { formOf } from '@/lib/sent-form'
import { siteZone } from '@/lib/time/site-zone'
import { mailConfirmationAction } from '../../../../verify/actions'
import { AnswerForm } from './answer-form'
import { FollowUpForm } from './follow-up-form'
import { whoAnswers } from './places-to-write'

type Props = { thread: ThreadView; narrowing: Narrowing }

const answerForm = 'answer-form'
const updateForm = 'update-form'

/** At the foot of the thread: what each reader can write, or why not. */
export const Writing = ({ thread, narrowing }: Props) => (
  <div className="stack">
    <div className="stack" id="write">
      <JustConfirmed hangs />
      {thread.closed ? <ClosedNote thread={thread} /> : <ConfirmFirst again={mailConfirmationAction} hangs />}
      <FormFor id={answerForm} reader={whoAnswers(thread)}>
        <AnswerForm id={answerForm} questionId={thread.id} {...wordsFor(thread)} />
      </FormFor>
      {!thread.closed && !formOf(answerForm).state.sent && <LogInToAnswer thread={thread} />}
    </div>
    <FormFor id={updateForm} reader={isSelf(thread.askerId)}>
      <FollowingUp thread={thread} narrowing={narrowing} />
    </FormFor>
  </div>
)

type FormForProps = { id: string; reader: Condition | null; children: ReactNode }

/**
 * A form for some readers. One that was sent, and refused because the thread closed or the session ended meanwhile, or as
 * another member than its page was for, is there to give its text back.
 */
function FormFor({ id, reader, children }: FormForProps) {
  if (formOf(id).state.sent) return children
  return reader && <For reader={reader}>{children}</For>
}

/** What an asker writes among the answers is a reply. */
function wordsFor({ askerId }: ThreadView) {
  const asker = isSelf(askerId)
  return {
    heading: either(asker, 'Write a reply', 'Write an answer'),
    label: either(asker, 'Your reply', 'Your answer'),
    button: either(asker, 'Post reply', 'Post answer'),
    purpose: either(
      asker,
      'Reply to an answer or add a detail. To tell how it turned out, use the update form below.',
      'Answer the question that was asked. Say what you know and how you know it.',
    ),
  }
}

async function FollowingUp({ thread, narrowing }: Props) {
  const answers = await answersToCredit(thread.id)
  return (
    <FollowUpForm
      id={updateForm}
      thread={thread}
      answers={answers.map((answer) => ({
        ...answer,
        href: narrowing.hrefOf({ kind: 'answer', id: answer.id }),
      }))}
      folds={isEarly(thread) && thread.followUpCount === 0}
    />
  )
}

/** Whether it is too early to know. */
function isEarly(thread: ThreadView): boolean {
  const dueAt = endingDueAt(thread, siteZone())
  if (thread.closed || dueAt <= new Date()) return false
  goodUntil(dueAt)
  return true
}

function LogInToAnswer({ thread }: { thread: ThreadView }) {
  const here = `${threadPath(thread)}#write`
  return (
    <For reader={not(isMember)}>
      <div className="hang">
        <p className="closed">
          <a href={logInPath(here)}>Log in</a> or <a href={signUpPath(here)}>sign up</a> to write an answer.
        </p>
      </div>
    </For>
  )
}
