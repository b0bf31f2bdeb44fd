import { Fragment } from 'react'
import { AnswersHead } from '@/components/thread/answers-head'
import { type Hop, hopsIn } from '@/components/thread/hops'
import { Post } from '@/components/thread/post'
import { Silence } from '@/components/thread/silence'
import { UpdatePost } from '@/components/thread/update-post'
import { type AnswerView, anchorOf, type FollowUpView, type ThreadView } from '@/lib/questions/thread'
import { Favorite } from './favorite'
import { AnswerActions, FollowUpActions } from './post-actions'
import type { Reader } from './reader'

type Shown = { thread: ThreadView; reader: Reader }

/** Answers, the asker's replies and updates, oldest first. */
export function Timeline({ thread, reader }: Shown) {
  const hops = hopsIn(thread.timeline)
  return (
    <section id="answers" aria-labelledby="answers-heading">
      <AnswersHead thread={thread} />
      {thread.timeline.length === 0 && <NoAnswers closed={thread.closed} />}
      <ol className="posts">
        {thread.timeline.map((post, at) => (
          <Fragment key={anchorOf(post)}>
            <Silence before={thread.timeline[at - 1]?.createdAt ?? thread.createdAt} after={post.createdAt} />
            <li>
              <OnePost post={post} hop={hops.get(anchorOf(post))} thread={thread} reader={reader} />
            </li>
          </Fragment>
        ))}
      </ol>
    </section>
  )
}

function OnePost({ post, hop, thread, reader }: Shown & { post: AnswerView | FollowUpView; hop?: Hop }) {
  const { kind, id, authorId, authorName, favoriteCount: count } = post
  const favorite = <Favorite {...{ kind, id, count, authorId, authorName, reader }} />
  const slots = { hop, favorite }
  if (post.kind === 'answer')
    return (
      <Post post={post} {...slots} actions={<AnswerActions post={post} thread={thread} reader={reader} />} />
    )
  const actions = <FollowUpActions post={post} thread={thread} reader={reader} />
  return <UpdatePost post={post} askedAt={thread.createdAt} {...slots} actions={actions} />
}

const NoAnswers = ({ closed }: { closed: boolean }) => (
  <div className="hang">
    <p>
      {closed
        ? 'Nobody answered before this thread closed.'
        : 'If you know something about this, you would be the first.'}
    </p>
  </div>
)
