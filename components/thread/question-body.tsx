import type { ReactNode } from 'react'
import { EditedMark } from '@/components/edited-mark'
import { MemberLink } from '@/components/member-link'
import { TagList } from '@/components/tag-list'
import { Time } from '@/components/time'
import { Written } from '@/components/written'
import { categoryPath } from '@/lib/categories/path'
import { shownName } from '@/lib/members/former'
import type { ThreadView } from '@/lib/questions/thread'
import { counted } from '@/lib/text/counted'
import { WeighingBox } from './weighing-box'

type Props = { thread: ThreadView; acts?: ReactNode }

/** The question below its title: lead, more inside, what is being weighed, byline and tags. */
export function QuestionBody({ thread, acts }: Props) {
  return (
    <article className="q hang" id="question" aria-label={`Question by ${shownName(thread.askerName)}`}>
      <div>
        <h2 className="vh">The question</h2>
        <Written className="prose lead" html={thread.leadHtml} />
        {thread.moreHtml && <Written id="more" html={thread.moreHtml} />}
        <WeighingBox {...thread} />
        <div className="byline meta">
          <p>
            posted by <MemberLink name={thread.askerName} /> to{' '}
            <a href={categoryPath(thread.category)}>{thread.category.name}</a> at{' '}
            <Time at={thread.createdAt} />
            <EditedMark at={thread.editedAt} />
          </p>
          <span>{sizeOf(thread)}</span>
        </div>
        {acts}
        <TagList tags={thread.tags} />
      </div>
    </article>
  )
}

function sizeOf({ answerCount, followUpCount }: ThreadView): string {
  const answers = answerCount === 0 ? 'no answers yet' : counted(answerCount, 'answer')
  return followUpCount === 0 ? answers : `${answers}, ${counted(followUpCount, 'update')}`
}
