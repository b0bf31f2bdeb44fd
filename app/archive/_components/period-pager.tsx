import { archivePath, type Period, periodName } from '@/lib/archive/period'

type Props = { older: Period | null; newer: Period | null }

/** To the years, months or days before and after this one in which questions were asked. */
export function PeriodPager({ older, newer }: Props) {
  if (!older && !newer) return null
  return (
    <nav className="pager" aria-label="Earlier and later">
      {older && (
        <a className="to" href={archivePath(older)} rel="prev">
          « {periodName(older)}
        </a>
      )}
      {newer && (
        <a className="to to--end" href={archivePath(newer)} rel="next">
          {periodName(newer)} »
        </a>
      )}
    </nav>
  )
}
