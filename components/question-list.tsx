import type { QuestionRow as Row } from '@/lib/questions/row'
import { QuestionRow } from './question-row'

/** Questions one after another, where the day is not what orders them. */
export function QuestionList({ rows, within }: { rows: Row[]; within: 'list' | 'profile' }) {
  return (
    <div className="hang">
      <ol role="list" className="rows">
        {rows.map((row) => (
          <li key={row.id}>
            <QuestionRow row={row} within={within} />
          </li>
        ))}
      </ol>
    </div>
  )
}
