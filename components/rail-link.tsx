import type { ReactNode } from 'react'

/** Leads down to a part of the rail where the screen is too narrow for it to be beside the text. */
export const RailLink = ({ to, children }: { to: string; children: ReactNode }) => (
  <div className="hang rail-link">
    <p>
      <a href={to}>{children} ↓</a>
    </p>
  </div>
)
