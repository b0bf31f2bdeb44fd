import type { ReactNode } from 'react'
import { EditedMark } from '@/components/edited-mark'
import { MemberLink } from '@/components/member-link'
import { TagsFor } from '@/components/own'
import { Snippet } from '@/components/snippet'
import { Time } from '@/components/time'
import { Written } from '@/components/written'
import type { Narrowing } from '@/lib/questions/narrowing'
import { type AnswerView, anchorOf } from '@/lib/questions/thread'
import { hasMuted } from '@/lib/reader/conditions'
import type { Hop } from './hops'
import { PostMargin } from './post-margin'
import { RemovedPost } from './removed-post'

type Props = {
  post: AnswerView
  acts?: ReactNode
  newMark?: ReactNode
  hop?: Hop
  hrefOf: Narrowing['hrefOf']
  permalink: string
}

/** An answer, or the asker's reply: the text first, then who wrote it. */
export function Post({ post, acts, newMark, hop, hrefOf, permalink }: Props) {
  const anchor = anchorOf(post)
  if (post.removed) return <RemovedPost post={post} reason={post.removed.reason} permalink={permalink} />
  const look = [post.byAsker && 'post--asker', post.isBest && 'post--best'].filter(Boolean).join(' ')
  return (
    <article className={`post hang ${look}`} id={anchor} tabIndex={-1} aria-labelledby={`${anchor}-by`}>
      <PostMargin post={post} hop={hop} hrefOf={hrefOf} newMark={newMark} />
      <div className="post__body">
        <Fold authorId={post.authorId} name="fold" tags={folded} />
        <Written html={post.html} />
        <Fold authorId={post.authorId} name="fold-end" tags="</details>" />
        <div className="byline meta">
          <p id={`${anchor}-by`}>
            posted by <MemberLink name={post.authorName} />{' '}
            <span className="nowrap">
              at <Time at={post.createdAt} />
            </span>
            <EditedMark at={post.editedAt} />
          </p>
        </div>
        {acts}
      </div>
    </article>
  )
}

const folded = '<details class="disclose folded"><summary>An answer from someone you muted</summary>'

type FoldProps = { authorId: number; name: string; tags: string }

/** Around what was written by somebody whom the reader has muted: it is there when they ask for it. */
const Fold = ({ authorId, name, tags }: FoldProps) => (
  <Snippet name={name} ids={{ authorId }}>
    {({ authorId }) => <TagsFor reader={hasMuted(authorId)} tags={tags} />}
  </Snippet>
)
