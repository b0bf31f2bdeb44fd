import type { ReactNode } from 'react'

/** The reading column with its margin, and a rail if there is one. */
export function Columns({ children, rail }: { children: ReactNode; rail?: ReactNode }) {
  return (
    <div className="page cols">
      <main id="main">{children}</main>
      {rail}
    </div>
  )
}
