const pages = [
  { page: 'newest', href: '/updates', name: 'Newest' },
  { page: 'waiting', href: '/updates/waiting', name: 'Waiting to hear' },
  { page: 'years-ago', href: '/updates/years-ago', name: 'Years ago' },
  { page: 'numbers', href: '/updates/numbers', name: 'In numbers' },
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
