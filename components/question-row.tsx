import type { QuestionRow as Row } from '@/lib/questions/row'
import { threadAddress, type Within } from '@/lib/questions/slug'
import { RowFacts } from './row-facts'
import { RowMarks } from './row-marks'
import { Written } from './written'

type Props = {
  row: Row
  /** Below a day's heading the time of day is enough; on its asker's own page their name and the lead are left out. */
  within: 'day' | 'list' | 'profile'
  /** Where its thread leads on to: the older and newer of its category, or of all. */
  readOn?: Within
}

/** A question as lists show it. */
export function QuestionRow({ row, within, readOn }: Props) {
  const address = threadAddress(row, { within: readOn })
  const Title = within === 'day' ? 'h4' : 'h3'
  return (
    <article className="row">
      <Title className="row__title" dir="auto">
        <a href={address}>{row.title}</a>
      </Title>
      {within !== 'profile' && <Lead row={row} address={address} />}
      <RowFacts row={row} within={within} readOn={readOn} />
      <RowMarks row={row} readOn={readOn} />
    </article>
  )
}

function Lead({ row, address }: { row: Row; address: string }) {
  return (
    <div className="row__lead" dir="auto">
      <Written html={row.leadHtml} within />
      {row.hasMore && (
        <>
          {' '}
          <a className="more" href={`${address}#more`}>
            [more inside]<span className="vh">: {row.title}</span>
          </a>
        </>
      )}
    </div>
  )
}
