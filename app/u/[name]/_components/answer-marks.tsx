import { BestMark, OutcomeMark } from '@/components/outcome-mark'
import type { AnswerRow } from '@/lib/members/queries'

/** What the asker said of an answer. */
export function AnswerMarks({ row }: { row: AnswerRow }) {
  if (!row.isBest && !row.helped) return null
  return (
    <ul role="list" className="row__marks">
      {row.isBest && (
        <li>
          <span className="ending ending--best">
            <BestMark />
            <span>Best answer</span>
          </span>
        </li>
      )}
      {row.helped && (
        <li>
          <span className="ending">
            <OutcomeMark outcome="worked_out" line={8} />
            <span>The asker says this helped</span>
          </span>
        </li>
      )}
    </ul>
  )
}
