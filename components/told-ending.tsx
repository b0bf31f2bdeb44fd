import { categoryPath } from '@/lib/categories/path'
import type { Ending } from '@/lib/follow-ups/ending'
import { threadPath } from '@/lib/questions/slug'
import { anchorOf } from '@/lib/questions/thread'
import { counted } from '@/lib/text/counted'
import { EndingLine } from './ending-line'
import { MemberLink } from './member-link'
import { Time } from './time'

export const endingPath = ({ id, question }: Ending) =>
  `${threadPath(question)}#${anchorOf({ kind: 'follow-up', id })}`

type Props = {
  ending: Ending
  as: 'h2' | 'h3'
  /** Where it stands alone, the asker is quoted. */
  quoted?: boolean
}

/** An ending told in brief: its mark, its question, its first sentences. */
export function ToldEnding({ ending, as: Title, quoted }: Props) {
  const { question } = ending
  return (
    <article className="told">
      <EndingLine outcome={ending.outcome} askedAt={question.askedAt} at={ending.createdAt} />
      <Title className="told__q" dir="auto">
        <a href={endingPath(ending)}>{question.title}</a>
      </Title>
      {ending.opening && (
        <p className="told__words" dir="auto">
          {quoted ? `“${ending.opening}”` : ending.opening}
        </p>
      )}
      <p className="meta facts-line">
        <span>
          update by <MemberLink name={ending.askerName} /> on <Time at={ending.createdAt} style="day" />
          {!quoted && (
            <>
              {' '}
              in <a href={categoryPath(question.category)}>{question.category.name}</a>
            </>
          )}
        </span>{' '}
        <span>{answersAndHelp(ending)}</span>
      </p>
    </article>
  )
}

function answersAndHelp({ question, helpedCount }: Ending): string {
  const answers = counted(question.answerCount, 'answer')
  return helpedCount > 0 ? `${answers}, ${helpedCount} helped` : answers
}
