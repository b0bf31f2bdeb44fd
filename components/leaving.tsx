/** Where a person goes on at another site. */
export type Leave = { to: string; name: string }

/**
 * Leads to another site. It is a page of its own, with or without JavaScript: our policy lets no form end anywhere but
 * here, and browsers hold redirects after a form to that as well.
 */
export function Leaving({ to, name }: Leave) {
  return (
    <p role="status">
      <meta httpEquiv="refresh" content={`0;url=${to}`} />
      On to {name}. <a href={to}>Go there now</a> if nothing happens.
    </p>
  )
}
