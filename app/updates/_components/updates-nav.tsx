const pages = [
  { page: 'newest', href: '/updates', name: 'Newest' },
  { page: 'waiting', href: '/updates/waiting', name: 'Overdue' },
  { page: 'years-ago', href: '/updates/years-ago', name: 'In past years' },
  { page: 'numbers', href: '/updates/numbers', name: 'Statistics' },
] as const

/** The pages about how it turned out. */
export function UpdatesNav({ open }: { open: (typeof pages)[number]['page'] }) {
  return (
    <nav className="views tabs" aria-label="How it turned out">
      <ul role="list">
        {pages.map(({ page, href, name }) => (
          <li key={page}>
            <a href={href} aria-current={page === open ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
