import type { ReactNode } from 'react'
import { AskerMark, BestMark, OutcomeMark } from '@/components/outcome-mark'
import type { Narrowing } from '@/lib/questions/narrowing'
import type { AnswerView } from '@/lib/questions/thread'
import { HopLinks } from './hop-links'
import type { Hop } from './hops'

type Props = { post: AnswerView; hop?: Hop; hrefOf: Narrowing['hrefOf']; newMark?: ReactNode }

/** Beside an answer: that it is new, whose it is if it is the asker's, and what the asker said of it. */
export function PostMargin({ post, hop, hrefOf, newMark }: Props) {
  return (
    <div className="margin">
      {newMark}
      {post.byAsker && (
        <span className="margin__mark">
          <AskerMark />
          <span>The asker</span>
        </span>
      )}
      {post.isBest && (
        <span className="margin__mark">
          <BestMark />
          <span>Best answer</span>
        </span>
      )}
      {post.creditedIn && <Credited {...post.creditedIn} hrefOf={hrefOf} />}
      <HopLinks hop={hop} />
    </div>
  )
}

type CreditedProps = NonNullable<AnswerView['creditedIn']> & Pick<Props, 'hrefOf'>

function Credited({ followUpId, outcome, hrefOf }: CreditedProps) {
  return (
    <span className="margin__mark margin__mark--end">
      <OutcomeMark outcome={outcome} line={8} />
      <a href={hrefOf({ kind: 'follow-up', id: followUpId })}>The asker says this helped</a>
    </span>
  )
}
