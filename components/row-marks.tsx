import type { QuestionRow } from '@/lib/questions/row'
import { threadAddress, type Within } from '@/lib/questions/slug'
import { anchorOf } from '@/lib/questions/thread'
import { BestLine, DueLine, EndingLine } from './ending-line'

/** What the asker marked or told; the expected day is gone once there is an ending. */
export function RowMarks({ row, readOn }: { row: QuestionRow; readOn?: Within }) {
  const { bestCount, knowsBy, overdue, outcome } = row
  if (bestCount === 0 && !outcome && !knowsBy) return null
  return (
    <ul role="list" className="row__marks">
      {bestCount > 0 && (
        <li>
          <BestLine count={bestCount} />
        </li>
      )}
      {outcome && (
        <li>
          <EndingLine
            outcome={outcome.is}
            askedAt={row.createdAt}
            at={outcome.at}
            href={`${threadAddress(row, { within: readOn })}#${anchorOf({ kind: 'follow-up', id: outcome.followUpId })}`}
          />
        </li>
      )}
      {knowsBy && !outcome && (
        <li>
          <DueLine on={knowsBy} overdue={overdue} />
        </li>
      )}
    </ul>
  )
}
