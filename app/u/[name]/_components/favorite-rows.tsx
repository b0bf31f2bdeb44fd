import { MemberLink } from '@/components/member-link'
import { Time } from '@/components/time'
import { targetNouns } from '@/lib/favorites/target'
import type { FavoriteRow } from '@/lib/members/queries'
import { threadPath } from '@/lib/questions/slug'
import { anchorOf } from '@/lib/questions/thread'

export function FavoriteRows({ rows }: { rows: FavoriteRow[] }) {
  return (
    <div className="hang">
      <ol role="list" className="rows">
        {rows.map((row) => (
          <li key={row.id}>
            <Favorite row={row} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function hrefOf({ kind, targetId, question }: FavoriteRow): string {
  const path = threadPath(question)
  return kind === 'question' ? path : `${path}#${anchorOf({ kind, id: targetId })}`
}

function Favorite({ row }: { row: FavoriteRow }) {
  return (
    <article className="row">
      <h3 className="row__title" dir="auto">
        <a href={hrefOf(row)}>{row.question.title}</a>
      </h3>
      <p className="row__lead" dir="auto">
        {row.excerpt}
      </p>
      <p className="meta facts-line">
        <span>
          {targetNouns[row.kind]} by <MemberLink name={row.authorName} />
        </span>{' '}
        <span>
          favorited on <Time at={row.favoritedAt} style="day" />
        </span>
      </p>
    </article>
  )
}
