import type { ReactNode } from 'react'
import { Empty } from './empty'

type Props = {
  cursor: string
  /** What is listed, and where its first page is. */
  of: string
  path: string
  /** Said when there are none at all. */
  children: ReactNode
}

/** In place of the rows of a page that has none: because there are none, or none beyond its cursor. */
export const EmptyPage = ({ cursor, of, path, children }: Props) => (
  <Empty>
    {cursor === 'first' ? (
      children
    ) : (
      <>
        There are no more {of}. <a href={path}>Back to the first page</a>
      </>
    )}
  </Empty>
)
