import { Fragment } from 'react'
import { For } from '@/components/own'
import { AnswersHead } from '@/components/thread/answers-head'
import { type Hop, hopsIn } from '@/components/thread/hops'
import { NarrowingLinks } from '@/components/thread/narrowing-links'
import { NewCount, NewLine, NewMark } from '@/components/thread/new-marks'
import { Post } from '@/components/thread/post'
import { Silence } from '@/components/thread/silence'
import { UpdatePost } from '@/components/thread/update-post'
import type { Narrowing } from '@/lib/questions/narrowing'
import { anchorOf, isRemoved, type PostView, type ThreadView } from '@/lib/questions/thread'
import { isSelf } from '@/lib/reader/conditions'
import { Acts } from './acts'
import { AnswerActions, FollowUpActions } from './post-actions'

type Shown = { thread: ThreadView; narrowing: Narrowing }

/** Answers, the asker's replies and updates, oldest first; all of them, or those that the reader looks for. */
export function Timeline({ thread, narrowing }: Shown) {
  const { posts } = narrowing
  const hops = hopsIn(posts)
  return (
    <section id="answers" aria-labelledby="answers-heading">
      <AnswersHead thread={thread} />
      {thread.timeline.length === 0 && <NoAnswers thread={thread} />}
      <NarrowingLinks narrowing={narrowing} />
      <NewCount whole={narrowing.whole} />
      <ol role="list" className="posts">
        {posts.map((post, at) => (
          <Fragment key={anchorOf(post)}>
            <Silence before={posts[at - 1]?.createdAt ?? thread.createdAt} after={post.createdAt} />
            <li>
              {!isRemoved(post) && <NewLine anchor={anchorOf(post)} />}
              <OnePost post={post} hop={hops.get(anchorOf(post))} thread={thread} narrowing={narrowing} />
            </li>
          </Fragment>
        ))}
      </ol>
    </section>
  )
}

function OnePost({ post, hop, thread, narrowing }: Shown & { post: PostView; hop?: Hop }) {
  const { kind, id, authorId, authorName, favoriteCount: count } = post
  const { hrefOf, permalinkOf } = narrowing
  const permalink = permalinkOf(post)
  const acts = (
    <Acts {...{ kind, id, count, authorId, authorName, permalink }}>
      {post.kind === 'answer' ? (
        <AnswerActions post={post} thread={thread} />
      ) : (
        <FollowUpActions post={post} />
      )}
    </Acts>
  )
  const slots = { hop, acts, hrefOf, newMark: <NewMark anchor={anchorOf(post)} /> }
  if (post.kind === 'follow-up') return <UpdatePost post={post} askedAt={thread.createdAt} {...slots} />
  return <Post post={post} {...slots} permalink={permalink} />
}

const NoAnswers = ({ thread: { closed, askerId } }: { thread: ThreadView }) => (
  <div className="hang">
    <p>
      {closed ? (
        'Nobody answered before this thread closed.'
      ) : (
        <For reader={isSelf(askerId)} otherwise="Be the first to answer.">
          Answers will appear here, oldest first.
        </For>
      )}
    </p>
  </div>
)
