import type { ReactNode } from 'react'

/** One sentence that says what is not there, then the one thing to do. */
export function Empty({ children }: { children: ReactNode }) {
  return (
    <div className="hang">
      <p>{children}</p>
    </div>
  )
}
