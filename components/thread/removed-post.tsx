import { Time } from '@/components/time'
import { removalWords } from '@/lib/answers/removal'
import { type AnswerView, anchorOf } from '@/lib/questions/thread'

type Props = { post: AnswerView; reason: string; permalink: string }

/** The text is gone; its place, its address and the reason stay. */
export function RemovedPost({ post, reason, permalink }: Props) {
  const anchor = anchorOf(post)
  return (
    <article className="post hang" id={anchor} tabIndex={-1} aria-labelledby={`${anchor}-by`}>
      <div className="post__body">
        <p className="silence" id={`${anchor}-by`}>
          <span>{removalWords({ byAsker: post.byAsker, reason })}</span>
        </p>
        <p className="byline meta">
          <a href={permalink}>
            <Time at={post.createdAt} />
          </a>
        </p>
      </div>
    </article>
  )
}
