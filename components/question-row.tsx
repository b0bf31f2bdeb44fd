import type { QuestionRow as Row } from '@/lib/questions/row'
import { threadPath } from '@/lib/questions/slug'
import { RowFacts } from './row-facts'
import { RowMarks } from './row-marks'
import { Written } from './written'

type Props = {
  row: Row
  /** Below a day's heading the time of day is enough; on its asker's own page their name and the lead are left out. */
  within: 'day' | 'list' | 'profile'
}

/** A question as lists show it. */
export function QuestionRow({ row, within }: Props) {
  const Title = within === 'day' ? 'h4' : 'h3'
  return (
    <article className="row">
      <Title className="row__title" dir="auto">
        <a href={threadPath(row)}>{row.title}</a>
      </Title>
      {within !== 'profile' && <Lead row={row} />}
      <RowFacts row={row} within={within} />
      <RowMarks row={row} />
    </article>
  )
}

function Lead({ row }: { row: Row }) {
  return (
    <div className="row__lead" dir="auto">
      <Written html={row.leadHtml} within />
      {row.hasMore && (
        <>
          {' '}
          <a className="more" href={`${threadPath(row)}#more`}>
            [more inside]<span className="vh">: {row.title}</span>
          </a>
        </>
      )}
    </div>
  )
}
