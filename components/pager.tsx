type Props = {
  path: string
  /** What is listed, as the links say it: "questions". */
  of: string
  older: string | null
  newer: string | null
  filters?: Record<string, string>
}

/** « Older and Newer » of a list, keeping its filters. */
export function Pager({ path, of, older, newer, filters }: Props) {
  if (!older && !newer) return null
  const href = (cursor: Record<string, string>) => `${path}?${new URLSearchParams({ ...filters, ...cursor })}`
  return (
    <div className="hang">
      <nav className="pager" aria-label={`Pages of ${of}`}>
        {older && (
          <a className="to" href={href({ before: older })} rel="next">
            « Older {of}
          </a>
        )}
        {newer && (
          <a className="to to--end" href={href({ after: newer })} rel="prev">
            Newer {of} »
          </a>
        )}
      </nav>
    </div>
  )
}
