import { memberPath } from '@/lib/members/path'
import type { Profile } from '@/lib/members/queries'

export type Tab = 'questions' | 'answers' | 'favorites'

export function ProfileTabs({ member, open }: { member: Profile; open: Tab }) {
  const path = memberPath(member.name)
  const tabs = [
    { tab: 'questions', href: path, name: 'Questions', count: member.questionCount },
    { tab: 'answers', href: `${path}/answers`, name: 'Answers', count: member.answerCount },
    { tab: 'favorites', href: `${path}/favorites`, name: 'Favorites', count: member.favoriteCount },
  ]
  return (
    <div className="hang">
      <nav className="views tabs" aria-label={`${member.name}’s pages`}>
        <ul role="list">
          {tabs.map(({ tab, href, name, count }) => (
            <li key={tab}>
              <a href={href} aria-current={tab === open ? 'page' : undefined}>
                {name} <span className="n">{count.toLocaleString('en-US')}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
