const orders = [
  { order: 'popular', href: '/tags', name: 'Most used' },
  { order: 'name', href: '/tags?sort=name', name: 'From A to Z' },
] as const

/** The two orders in which tags are listed. */
export function TagOrders({ open }: { open: (typeof orders)[number]['order'] }) {
  return (
    <div className="hang">
      <nav className="views tabs" aria-label="Order of the tags">
        <ul role="list">
          {orders.map(({ order, href, name }) => (
            <li key={order}>
              <a href={href} aria-current={order === open ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
