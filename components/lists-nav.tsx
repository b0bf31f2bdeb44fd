'use client'

import { useSelectedLayoutSegment } from 'next/navigation'

const lists = [
  { segment: 'newest', href: '/', name: 'Newest' },
  { segment: 'unanswered', href: '/unanswered', name: 'Unanswered' },
  { segment: 'popular', href: '/popular', name: 'Popular' },
  { segment: 'updates', href: '/updates', name: 'How it turned out' },
]

/** The four lists; the layout that shows them can not know which one is open, so they look for themselves. */
export function ListsNav() {
  const open = useSelectedLayoutSegment()
  return (
    <nav className="page views" aria-label="Lists of questions">
      <ul role="list">
        {lists.map(({ segment, href, name }) => (
          <li key={segment}>
            <a href={href} aria-current={segment === open ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
