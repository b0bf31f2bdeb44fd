import type { ReactNode } from 'react'
import { MemberName } from '@/components/member-name'
import { AskerMark, BestMark } from '@/components/outcome-mark'
import { For } from '@/components/own'
import { Time } from '@/components/time'
import type { Narrowing } from '@/lib/questions/narrowing'
import { anchorOf, type PostView } from '@/lib/questions/thread'
import { anyOf, type Condition, hasAnyNew } from '@/lib/reader/conditions'
import { own } from '@/lib/reader/marks'

/** A form at the foot of a thread, and who has it. */
export type PlaceToWrite = { href: string; words: string; reader: Condition }

type Props = {
  timeline: PostView[]
  narrowing: Pick<Narrowing, 'hrefOf' | 'whole'>
  write: PlaceToWrite[]
  /** Who has any of them. */
  writers: Condition
}

/** "In this thread": what is new, what the asker marked, credited or wrote, and where this reader writes. */
export function JumpList({ writers, ...list }: Props) {
  const places = list.timeline.filter(isPlace)
  if (places.length > 0) return <Jumps {...list} places={places} />
  return (
    <For reader={anyOf(writers, hasAnyNew)}>
      <Jumps {...list} places={places} />
    </For>
  )
}

type JumpsProps = Pick<Props, 'narrowing' | 'write'> & { places: PostView[] }

function Jumps({ places, narrowing: { hrefOf, whole }, write }: JumpsProps) {
  return (
    <nav className="jump" aria-labelledby="jump-heading">
      <h2 className="rail__h" id="jump-heading">
        In this thread
      </h2>
      <ul role="list">
        <For reader={hasAnyNew}>
          <Place
            href={own('first-new', whole)}
            name="New since your last visit"
            note={own('news')}
            stays="new-place"
          />
        </For>
        {places.map((post) => (
          <Place key={anchorOf(post)} href={hrefOf(post)} {...shown(post)} />
        ))}
        {write.map(({ href, words, reader }) => (
          <For key={href} reader={reader}>
            <Place href={href} name={words} />
          </For>
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

type PlaceProps = { href: string; mark?: ReactNode; name: ReactNode; note?: ReactNode; stays?: string }

function Place({ href, mark, name, note, stays }: PlaceProps) {
  return (
    <li data-stays={stays}>
      <a href={href}>
        <span className="lead-line">{mark}</span>
        <span>{name}</span>
        <span>{note}</span>
      </a>
    </li>
  )
}
