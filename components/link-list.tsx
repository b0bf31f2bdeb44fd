type Link = { href: string; name: string; count: number }

/** Links with a count each, in two columns. */
export function LinkList({ links }: { links: Link[] }) {
  return (
    <div className="hang">
      <ul className="linklist linklist--two meta">
        {links.map(({ href, name, count }) => (
          <li key={href}>
            <a href={href}>
              <bdi>{name}</bdi> <span className="n">{count.toLocaleString('en-US')}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
