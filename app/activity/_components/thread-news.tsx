import { MemberName } from '@/components/member-name'
import { AskerMark, BestMark, OutcomeMark } from '@/components/outcome-mark'
import { Time } from '@/components/time'
import { type NoticeView, sentenceOf } from '@/lib/notices/notice'
import type { ThreadNews as News } from '@/lib/notices/queries'
import { placeOf } from '@/lib/questions/slug'
import { own } from '@/lib/reader/marks'

/** What happened in one thread: its title leads to the first that is new, or to the newest. */
export function ThreadNews({ news: { thread, unread, notices } }: { news: News }) {
  const [newest] = notices
  const first = unread?.first ?? newest?.place ?? { kind: 'question', id: thread.id }
  return (
    <li className="hang">
      <p className="margin">{unread && <span className="newmark">{unread.count} new</span>}</p>
      <div>
        <h2 className="row__title" dir="auto">
          <a href={placeOf(thread, first)}>{thread.title}</a>
        </h2>
        <ul role="list" className="notices">
          {notices.map((notice) => (
            <Notice key={notice.id} notice={notice} />
          ))}
        </ul>
      </div>
    </li>
  )
}

function Notice({ notice }: { notice: NoticeView }) {
  const { at, by, thread, place, words, isNew, kind } = notice
  const { who, does } = sentenceOf(notice, (day) => own('time', `day ${day.getTime()}`))
  return (
    <li className={isNew ? 'notice notice--new' : 'notice'}>
      <p className="meta">
        {isNew && <b className="notice__new">New </b>}
        <Mark notice={notice} />
        <a href={placeOf(thread, place)}>
          {who === by ? <MemberName name={who} /> : who} {does}
        </a>{' '}
        <Time at={at} />
      </p>
      {words && kind !== 'closing_soon' && (
        <p className="notice__words" dir="auto">
          {words}
        </p>
      )}
    </li>
  )
}

/** What the asker did is drawn with their pen. */
function Mark({ notice: { kind, outcome } }: { notice: NoticeView }) {
  if (kind === 'best') return <BestMark />
  if (kind === 'reply') return <AskerMark />
  return outcome && kind !== 'favorite' ? <OutcomeMark outcome={outcome} line={8} /> : null
}
