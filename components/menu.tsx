import type { ReactNode } from 'react'

/** What opens over the page, and closes again by itself (browser/menu.ts). */
export const Menu = ({ summary, children }: { summary: ReactNode; children: ReactNode }) => (
  <details className="disclose" data-menu="">
    <summary>{summary}</summary>
    {children}
  </details>
)
