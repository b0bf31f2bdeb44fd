import { QuestionCount } from './question-count'

type Link = { href: string; name: string; count: number }

/** Links with the number of their questions each, in two columns. */
export function LinkList({ links }: { links: Link[] }) {
  return (
    <div className="hang">
      <ul role="list" className="linklist linklist--two meta">
        {links.map(({ href, name, count }) => (
          <li key={href}>
            <a href={href}>
              <bdi>{name}</bdi> <QuestionCount count={count} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
