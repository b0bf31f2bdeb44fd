import { rendering } from '@/lib/rendering'

const lists = [
  { href: '/', name: 'Newest' },
  { href: '/unanswered', name: 'Unanswered' },
  { href: '/popular', name: 'Popular' },
  { href: '/updates', name: 'How it turned out' },
]

/** Of the four lists, the one that this path is in. */
const isOpen = (href: string, path = '') => path === href || (href !== '/' && path.startsWith(`${href}/`))

export const ListsNav = () => (
  <nav className="page views" aria-label="Lists of questions">
    <ul role="list">
      {lists.map(({ href, name }) => (
        <li key={href}>
          <a href={href} aria-current={isOpen(href, rendering()?.path) ? 'page' : undefined}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
