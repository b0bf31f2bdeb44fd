import type { ReactNode } from 'react'

/** A page about one thing to do: its heading, and a narrow column. */
export const NarrowPage = ({ title, children }: { title: string; children: ReactNode }) => (
  <main id="main" className="page cols">
    <div className="hang">
      <div className="narrow spaced">
        <h1>{title}</h1>
        {children}
      </div>
    </div>
  </main>
)
