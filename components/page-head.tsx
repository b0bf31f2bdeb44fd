import type { ReactNode } from 'react'

/** A page's heading and the sentence that says what it holds. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="hang mb-12">
      <div>
        <h1 dir="auto">{title}</h1>
        {children && <p className="intro">{children}</p>}
      </div>
    </div>
  )
}
