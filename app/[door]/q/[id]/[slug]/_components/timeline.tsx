import { Fragment } from 'react'
import { AnswersHead } from '@/components/thread/answers-head'
import { type Hop, hopsIn } from '@/components/thread/hops'
import { NarrowingLinks } from '@/components/thread/narrowing-links'
import { NewCount, NewLine, NewMark } from '@/components/thread/new-marks'
import { Post } from '@/components/thread/post'
import { Silence } from '@/components/thread/silence'
import { UpdatePost } from '@/components/thread/update-post'
import { isAsker } from '@/lib/policy'
import { anchorOf, type PostView, type ThreadView } from '@/lib/questions/thread'
import { Acts } from './acts'
import { AnswerActions, FollowUpActions } from './post-actions'
import type { Reader } from './reader'

type Shown = { thread: ThreadView; reader: Reader }

/** Answers, the asker's replies and updates, oldest first; all of them, or those that the reader looks for. */
export function Timeline({ thread, reader }: Shown) {
  const { narrowing, news } = reader
  const { posts } = narrowing
  const hops = hopsIn(posts)
  const [oldestNew] = news
  const firstNewHere = posts.find((post) => news.has(post))
  return (
    <section id="answers" aria-labelledby="answers-heading">
      <AnswersHead thread={thread} />
      {thread.timeline.length === 0 && (
        <NoAnswers closed={thread.closed} own={isAsker(reader.member, thread)} />
      )}
      <NarrowingLinks narrowing={narrowing} />
      {reader.member && <NewCount count={news.size} href={oldestNew && narrowing.hrefOf(oldestNew)} />}
      <ol role="list" className="posts">
        {posts.map((post, at) => (
          <Fragment key={anchorOf(post)}>
            <Silence before={posts[at - 1]?.createdAt ?? thread.createdAt} after={post.createdAt} />
            <li>
              {reader.member && <NewLine here={post === firstNewHere} />}
              <OnePost post={post} hop={hops.get(anchorOf(post))} thread={thread} reader={reader} />
            </li>
          </Fragment>
        ))}
      </ol>
    </section>
  )
}

function OnePost({ post, hop, thread, reader }: Shown & { post: PostView; hop?: Hop }) {
  const { kind, id, authorId, authorName, favoriteCount: count } = post
  const { hrefOf, permalinkOf } = reader.narrowing
  const permalink = permalinkOf(post)
  const newMark = reader.member && <NewMark here={reader.news.has(post)} />
  const acts = (
    <Acts {...{ kind, id, count, authorId, authorName, permalink, reader }}>
      {post.kind === 'answer' ? (
        <AnswerActions post={post} thread={thread} reader={reader} />
      ) : (
        <FollowUpActions post={post} thread={thread} reader={reader} />
      )}
    </Acts>
  )
  const slots = { hop, acts, newMark, hrefOf }
  if (post.kind === 'follow-up') return <UpdatePost post={post} askedAt={thread.createdAt} {...slots} />
  return <Post post={post} {...slots} folded={reader.muted.has(authorId)} permalink={permalink} />
}

const NoAnswers = ({ closed, own }: { closed: boolean; own: boolean }) => (
  <div className="hang">
    <p>{closed ? 'Nobody answered before this thread closed.' : waiting(own)}</p>
  </div>
)

const waiting = (own: boolean) =>
  own ? 'Answers will appear here, oldest first.' : 'Be the first to answer.'
