import { categoryPath } from '@/lib/categories/path'
import type { QuestionRow } from '@/lib/questions/row'
import { threadAddress, type Within } from '@/lib/questions/slug'
import { hasNewIn } from '@/lib/reader/conditions'
import { own } from '@/lib/reader/marks'
import { needs } from '@/lib/rendering'
import { counted } from '@/lib/text/counted'
import { MemberLink } from './member-link'
import { For } from './own'
import { Time } from './time'

type Props = { row: QuestionRow; within: 'day' | 'list' | 'profile'; readOn?: Within }

/** Who asked, where and when, and how much there is to read. */
export function RowFacts({ row, within, readOn }: Props) {
  const address = threadAddress(row, { within: readOn })
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
      <a href={`${address}#answers`}>{answers}</a> <NewHere row={row} address={address} />{' '}
      {row.favoriteCount > 0 && <span>{counted(row.favoriteCount, 'favorite')}</span>}
    </p>
  )
}

/** For members who have been in its thread: what was written there since. */
function NewHere({ row: { id, title }, address }: { row: QuestionRow; address: string }) {
  needs({ rows: [id] })
  return (
    <For reader={hasNewIn(id)}>
      <a className="news" href={`${address}#${own('row-first', id)}`}>
        {own('row-news', id)} new<span className="vh"> in {title}</span>
      </a>
    </For>
  )
}

const timeStyle = { day: 'clock', list: 'full', profile: 'day' } as const
