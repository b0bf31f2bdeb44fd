import type { ReactNode } from 'react'
import { MemberName } from '@/components/member-name'
import { AskerMark, BestMark } from '@/components/outcome-mark'
import { Time } from '@/components/time'
import type { Narrowing } from '@/lib/questions/narrowing'
import { anchorOf, type PostView } from '@/lib/questions/thread'
import { WhileHere } from './new-while-here'

type Props = {
  timeline: PostView[]
  hrefOf: Narrowing['hrefOf']
  /** What came since this member was last here. */
  news: ReadonlySet<PostView>
  /** The forms at the foot that this reader has. */
  write: { href: string; words: string }[]
}

/** "In this thread": what is new, and what the asker marked, credited or wrote. */
export function JumpList({ timeline, hrefOf, news, write }: Props) {
  const places = timeline.filter(isPlace)
  const [firstNew] = news
  if (places.length === 0 && write.length === 0 && !firstNew) return null
  return (
    <nav className="jump" aria-labelledby="jump-heading">
      <h2 className="rail__h" id="jump-heading">
        In this thread
      </h2>
      <ul role="list">
        <WhileHere>
          {firstNew && <Place href={hrefOf(firstNew)} name="New since your last visit" note={news.size} />}
        </WhileHere>
        {places.map((post) => (
          <Place key={anchorOf(post)} href={hrefOf(post)} {...shown(post)} />
        ))}
        {write.map(({ href, words }) => (
          <Place key={href} href={href} name={words} />
        ))}
      </ul>
    </nav>
  )
}

const isPlace = (post: PostView) =>
  post.kind === 'follow-up' || (!post.removed && (post.byAsker || post.isBest || post.creditedIn !== null))

function shown(post: PostView): Omit<PlaceProps, 'href'> {
  const when = <Time at={post.createdAt} style="short-day" />
  if (post.kind === 'follow-up') return { mark: <AskerMark />, name: 'The asker’s update', note: when }
  if (post.byAsker) return { mark: <AskerMark />, name: 'The asker', note: when }
  const note = post.isBest ? (post.creditedIn ? 'best, helped' : 'best answer') : 'helped'
  return { mark: post.isBest ? <BestMark /> : null, name: <MemberName name={post.authorName} />, note }
}

type PlaceProps = { href: string; mark?: ReactNode; name: ReactNode; note?: ReactNode }

function Place({ href, mark, name, note }: PlaceProps) {
  return (
    <li>
      <a href={href}>
        <span className="lead-line">{mark}</span>
        <span>{name}</span>
        <span>{note}</span>
      </a>
    </li>
  )
}
