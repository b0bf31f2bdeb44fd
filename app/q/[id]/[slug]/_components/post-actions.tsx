import { ActionForm } from '@/components/action-form'
import { For } from '@/components/own'
import { Snippet } from '@/components/snippet'
import type { Editable } from '@/lib/edit-window'
import { shownName } from '@/lib/members/former'
import type { AnswerView, FollowUpView, ThreadView } from '@/lib/questions/thread'
import { whoMayEdit, whoMayMarkBest } from '@/lib/reader/who-may'
import { formOf } from '@/lib/sent-form'
import { bestAction } from '../actions'

/** What some readers may do with an answer, beside favoriting it. */
export const AnswerActions = ({ post, thread }: { post: AnswerView; thread: ThreadView }) => (
  <>
    <Best post={post} thread={thread} />
    <EditLink kind="answer" post={post} href={`/answers/${post.id}/edit`} words="Edit or delete" />
  </>
)

const formOn = (id: number) => `best-answer-${id}`

/** For the asker: marks an answer as a best answer, or takes the mark away. */
function Best({
  post: { id, authorId, authorName, isBest },
  thread,
}: {
  post: AnswerView
  thread: ThreadView
}) {
  const reader = whoMayMarkBest(thread, { authorId })
  const { sent, refusal } = formOf(formOn(id)).state
  const by = shownName(authorName)
  if (!reader) return null
  if (sent)
    return (
      <For reader={reader}>
        <Marking {...{ id, by, isBest }} refused={refusal?.message} />
      </For>
    )
  return (
    <Snippet name={isBest ? 'unmark' : 'mark'} ids={{ id }} texts={{ by }}>
      {(post) => (
        <For reader={reader}>
          <Marking {...post} isBest={isBest} />
        </For>
      )}
    </Snippet>
  )
}

const mark = 'Mark as best answer'
const unmark = 'Unmark as best answer'

type MarkingProps = { id: number; by: string; isBest: boolean; refused?: string }

const Marking = ({ id, by, isBest, refused }: MarkingProps) => (
  <ActionForm id={formOn(id)} action={bestAction} data-press>
    <input type="hidden" name="answerId" value={id} />
    <button
      type="submit"
      className="quiet"
      name="on"
      value={isBest ? '0' : '1'}
      data-on-words={unmark}
      data-off-words={mark}
    >
      {isBest ? unmark : mark}
      <span className="vh">: answer by {by}</span>
    </button>
    <span role="status">{refused}</span>
  </ActionForm>
)

export const FollowUpActions = ({ post }: { post: FollowUpView }) => (
  <EditLink kind="followUp" post={post} href={`/follow-ups/${post.id}/edit`} words="Edit" />
)

type EditLinkProps = {
  kind: Editable
  post: Parameters<typeof whoMayEdit>[1]
  href: string
  words: string
}

export function EditLink({ kind, post, href, words }: EditLinkProps) {
  const editor = whoMayEdit(kind, post, new Date())
  if (!editor) return null
  return (
    <For reader={editor}>
      <a href={href}>{words}</a>
    </For>
  )
}
