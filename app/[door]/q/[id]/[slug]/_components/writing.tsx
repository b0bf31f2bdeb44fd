import { randomUUID } from 'node:crypto'
import { ArrivalFocus } from '@/components/arrival-focus'
import { ConfirmFirst } from '@/components/confirm-first'
import { JustConfirmed } from '@/components/just-confirmed'
import { ClosedNote } from '@/components/thread/closed-note'
import { answersToCredit } from '@/lib/answers/queries'
import { keptAs } from '@/lib/drafts/begun'
import type { Draft } from '@/lib/drafts/draft'
import { isAsker } from '@/lib/policy'
import { isEndingDue } from '@/lib/questions/ending-due'
import { threadPath } from '@/lib/questions/slug'
import type { ThreadView } from '@/lib/questions/thread'
import { logInPath, signUpPath } from '@/lib/return-path'
import { settings } from '@/lib/settings'
import { siteZone } from '@/lib/time/site-zone'
import { mailConfirmationAction } from '../../../../verify/actions'
import { postAnswerAction, postFollowUpAction } from '../actions'
import { AnswerForm } from './answer-form'
import { FollowUpForm } from './follow-up-form'
import { takesAnswer } from './places-to-write'
import type { Reader } from './reader'

type Props = { thread: ThreadView; reader: Reader }

/**
 * At the foot of the thread: what this reader can write, or why not. By the member door the forms are always mounted
 * and decide themselves whether to show: one that was sent, and refused because the thread closed or the session
 * ended meanwhile, or as another member than its page was for, still has to give its text back.
 */
export function Writing({ thread, reader, isConfirmed }: Props & { isConfirmed: boolean }) {
  const { byMemberDoor, member } = reader
  return (
    <div className="stack">
      <div className="stack" id="write">
        <JustConfirmed isConfirmed={isConfirmed} hangs />
        {thread.closed ? (
          <ClosedNote category={thread.category} own={isAsker(member, thread)} />
        ) : (
          <ConfirmFirst member={member} again={mailConfirmationAction} hangs />
        )}
        {byMemberDoor ? <Answering thread={thread} reader={reader} /> : <LogInToAnswer thread={thread} />}
      </div>
      {byMemberDoor && (!member || isAsker(member, thread) || reader.isAnswered) && (
        <FollowingUp thread={thread} reader={reader} />
      )}
      {byMemberDoor && <ArrivalFocus posts={thread.timeline.length} />}
    </div>
  )
}

const answering = {
  heading: 'Write an answer',
  label: 'Your answer',
  button: 'Post answer',
  purpose: 'Answer the question that was asked. Say what you know and how you know it.',
}

const replying = {
  heading: 'Write a reply',
  label: 'Your reply',
  button: 'Post reply',
  purpose: 'Reply to an answer or add a detail. To tell how it turned out, use the update form below.',
}

/** Under which name the browser keeps what is written in a form here. */
const nameOf = (kind: string, draft: Draft | null, { thread, reader }: Props) =>
  keptAs(
    reader.member,
    `${kind}:${draft && draft.submissionId === reader.draft ? draft.submissionId : thread.id}`,
  )

function Answering({ thread, reader }: Props) {
  const { member, drafts } = reader
  const draft = drafts.answer
  const replies = isAsker(member, thread)
  return (
    <AnswerForm
      action={postAnswerAction}
      open={takesAnswer(thread, reader)}
      questionId={thread.id}
      submissionId={draft?.submissionId ?? randomUUID()}
      draft={draft}
      keptAs={nameOf('answer', draft, { thread, reader })}
      limit={settings.answer.max}
      {...(replies ? replying : answering)}
      postingAs={member?.name ?? null}
    />
  )
}

async function FollowingUp({ thread, reader }: Props) {
  const { member, narrowing, drafts } = reader
  const draft = drafts.followUp
  const answers = await answersToCredit(thread.id)
  const isDue = isEndingDue(thread, new Date(), member?.timeZone ?? siteZone())
  return (
    <FollowUpForm
      action={postFollowUpAction}
      open={isAsker(member, thread)}
      questionId={thread.id}
      askedAt={thread.createdAt}
      submissionId={draft?.submissionId ?? randomUUID()}
      draft={draft}
      keptAs={nameOf('update', draft, { thread, reader })}
      limit={settings.answer.max}
      answers={answers.map((answer) => ({
        ...answer,
        href: narrowing.hrefOf({ kind: 'answer', id: answer.id }),
      }))}
      hasUpdate={thread.followUpCount > 0}
      folded={!isDue && thread.followUpCount === 0 && draft === null}
    />
  )
}

function LogInToAnswer({ thread }: { thread: ThreadView }) {
  if (thread.closed) return null
  const here = `${threadPath(thread)}#write`
  return (
    <div className="hang">
      <p className="closed">
        <a href={logInPath(here)}>Log in</a> or <a href={signUpPath(here)}>sign up</a> to write an answer.
      </p>
    </div>
  )
}
