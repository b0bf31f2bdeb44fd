import { categoryPath } from '@/lib/categories/path'
import type { QuestionRow } from '@/lib/questions/row'
import { threadPath } from '@/lib/questions/slug'
import { counted } from './counted'
import { MemberLink } from './member-link'
import { Time } from './time'

type Props = { row: QuestionRow; within: 'day' | 'list' | 'profile' }

/** Who asked, where and when, and how much there is to read. */
export function RowFacts({ row, within }: Props) {
  const answers = row.answerCount === 0 ? 'No answers yet' : counted(row.answerCount, 'answer')
  return (
    <p className="meta facts-line">
      <span>
        posted{' '}
        {within !== 'profile' && (
          <>
            by <MemberLink name={row.askerName} />{' '}
          </>
        )}
        to <a href={categoryPath(row.category)}>{row.category.name}</a>{' '}
        <span className="nowrap">
          {within === 'profile' ? 'on' : 'at'} <Time at={row.createdAt} style={timeStyle[within]} />
        </span>
      </span>{' '}
      <a href={`${threadPath(row)}#answers`}>{answers}</a>{' '}
      {row.favoriteCount > 0 && <span>{counted(row.favoriteCount, 'favorite')}</span>}
    </p>
  )
}

const timeStyle = { day: 'clock', list: 'full', profile: 'day' } as const
