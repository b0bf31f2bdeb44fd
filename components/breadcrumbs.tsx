export type Crumb = { href: string; name: string }

/** The way from the pages above to this one, which has no link of its own. */
export function Breadcrumbs({ trail, here }: { trail: Crumb[]; here?: string }) {
  return (
    <nav aria-label="Breadcrumbs">
      <ol role="list" className="crumbs">
        {trail.map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
        {here && (
          <li aria-current="page">
            <bdi>{here}</bdi>
          </li>
        )}
      </ol>
    </nav>
  )
}
