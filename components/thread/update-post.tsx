import type { ReactNode } from 'react'
import { EditedMark } from '@/components/edited-mark'
import { MemberLink } from '@/components/member-link'
import { AskerMark, EndMark } from '@/components/outcome-mark'
import { Time } from '@/components/time'
import { Written } from '@/components/written'
import { outcomeWords } from '@/lib/follow-ups/outcome'
import { daysBetween, waitLater } from '@/lib/follow-ups/wait'
import type { Narrowing } from '@/lib/questions/narrowing'
import { anchorOf, type FollowUpView } from '@/lib/questions/thread'
import { CreditLines } from './credit-lines'
import { HopLinks } from './hop-links'
import type { Hop } from './hops'

type Props = {
  post: FollowUpView
  askedAt: Date
  acts?: ReactNode
  newMark?: ReactNode
  hop?: Hop
  hrefOf: Narrowing['hrefOf']
}

/** The asker's update: their line runs down beside it and stops in the end mark. */
export function UpdatePost({ post, askedAt, acts, newMark, hop, hrefOf }: Props) {
  const anchor = anchorOf(post)
  return (
    <article
      className="post hang post--asker post--update"
      id={anchor}
      tabIndex={-1}
      aria-labelledby={`${anchor}-by`}
    >
      <div className="margin">
        {newMark}
        <span className="margin__mark">
          <AskerMark />
          <span>The asker’s update</span>
        </span>
        <HopLinks hop={hop} />
      </div>
      <div className="post__body">
        {post.html && <Written html={post.html} />}
        <CreditLines credits={post.credits} hrefOf={hrefOf} />
        <div className="byline meta">
          <p id={`${anchor}-by`}>
            update posted by <MemberLink name={post.authorName} /> at <Time at={post.createdAt} />
            <EditedMark at={post.editedAt} />
          </p>
        </div>
        {acts}
        <p className="post__end">
          <EndMark outcome={post.outcome} />
          <span>
            {outcomeWords[post.outcome]}, {waitLater(daysBetween(askedAt, post.createdAt))}
          </span>
        </p>
      </div>
    </article>
  )
}
