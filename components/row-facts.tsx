import { categoryPath } from '@/lib/categories/path'
import type { QuestionRow } from '@/lib/questions/row'
import { threadAddress, type Within } from '@/lib/questions/slug'
import { anchorOf } from '@/lib/questions/thread'
import type { News } from '@/lib/read-marks/news'
import { counted } from '@/lib/text/counted'
import { MemberLink } from './member-link'
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
      <a href={`${address}#answers`}>{answers}</a>{' '}
      {row.news && <NewHere news={row.news} title={row.title} address={address} />}{' '}
      {row.favoriteCount > 0 && <span>{counted(row.favoriteCount, 'favorite')}</span>}
    </p>
  )
}

type NewHereProps = { news: News; title: string; address: string }

function NewHere({ news: { count, first }, title, address }: NewHereProps) {
  return (
    <a className="news" href={`${address}#${anchorOf(first)}`}>
      {count.toLocaleString('en-US')} new<span className="vh"> in {title}</span>
    </a>
  )
}

const timeStyle = { day: 'clock', list: 'full', profile: 'day' } as const
