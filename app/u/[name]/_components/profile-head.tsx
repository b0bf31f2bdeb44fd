import type { ReactNode } from 'react'
import { FeedLink } from '@/components/feed-link'
import { Time } from '@/components/time'
import { feeds } from '@/lib/feeds/catalog'
import { linkWords } from '@/lib/members/links'
import type { Profile } from '@/lib/members/queries'

export function ProfileHead({ member, actions }: { member: Profile; actions?: ReactNode }) {
  return (
    <div className="hang who-head">
      <p className="margin meta">
        Member since <Time at={member.createdAt} style="day" />
      </p>
      <div>
        <h1 dir="auto" translate="no">
          {member.name}
        </h1>
        {member.bio && (
          <p className="intro whitespace-pre-line" dir="auto">
            {member.bio}
          </p>
        )}
        {member.links.length > 0 && <Links hrefs={member.links} />}
        <dl className="facts">
          <Fact count={member.questionCount} one="question" />
          <Fact count={member.answerCount} one="answer" />
          <Fact count={member.bestAnswerCount} one="best answer" />
          <Fact count={member.helpedCount} one="answer that helped" many="answers that helped" />
        </dl>
        <p className="meta">
          <FeedLink feed={feeds.member(member.name)} className="all" />
        </p>
        {actions}
      </div>
    </div>
  )
}

const Links = ({ hrefs }: { hrefs: string[] }) => (
  <ul role="list" className="own-links meta">
    {hrefs.map((href) => (
      <li key={href}>
        <a href={href} rel="nofollow ugc noopener" dir="ltr">
          {linkWords(href)}
        </a>
      </li>
    ))}
  </ul>
)

function Fact({ count, one, many = `${one}s` }: { count: number; one: string; many?: string }) {
  return (
    <div>
      <dt>{count === 1 ? one : many}</dt>
      <dd>{count.toLocaleString('en-US')}</dd>
    </div>
  )
}
