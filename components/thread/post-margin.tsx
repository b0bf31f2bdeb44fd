import { AskerMark, BestMark, OutcomeMark } from '@/components/outcome-mark'
import { type AnswerView, anchorOf } from '@/lib/questions/thread'
import { HopLinks } from './hop-links'
import type { Hop } from './hops'

type Props = { post: AnswerView; hop?: Hop }

/** Beside an answer: whose it is if it is the asker's, and what the asker said of it. */
export function PostMargin({ post, hop }: Props) {
  return (
    <div className="margin">
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
      {post.creditedIn && <Credited {...post.creditedIn} />}
      <HopLinks hop={hop} />
    </div>
  )
}

function Credited({ followUpId, outcome }: NonNullable<AnswerView['creditedIn']>) {
  return (
    <span className="margin__mark margin__mark--end">
      <OutcomeMark outcome={outcome} line={8} />
      <a href={`#${anchorOf({ kind: 'follow-up', id: followUpId })}`}>The asker says this helped</a>
    </span>
  )
}
