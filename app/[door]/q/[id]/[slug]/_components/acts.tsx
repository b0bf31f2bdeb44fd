import type { ReactNode } from 'react'
import { MemberName } from '@/components/member-name'
import { type Target, targetKey, targetNouns } from '@/lib/favorites/target'
import { isFormer, shownName } from '@/lib/members/former'
import { memberPath } from '@/lib/members/path'
import { Favorite } from './favorite'
import type { Reader } from './reader'

type Props = Target & {
  count: number
  authorId: number
  authorName: string
  permalink: string
  reader: Reader
  /** What else this reader may do. */
  children?: ReactNode
}

/** Below a question, an answer or an update: the favorite first, and what is seldom needed behind "More". */
export function Acts({ children, ...post }: Props) {
  const about = `${targetNouns[post.kind]} by ${shownName(post.authorName)}`
  return (
    <div className="post__acts meta">
      <Favorite {...post} about={about} />
      {children}
      <details className="disclose" name="more">
        <summary>
          More<span className="vh"> about this {about}</span>
        </summary>
        <More {...post} />
      </details>
    </div>
  )
}

function More({ kind, id, count, permalink, reader, ...author }: Omit<Props, 'children'>) {
  return (
    <ul role="list" className="post__more">
      <li>
        <a href={permalink}>Link to this {targetNouns[kind]}</a>
      </li>
      {count > 0 && (
        <li>
          <a href={`/favorites/${targetKey({ kind, id })}`}>See who favorited it</a>
        </li>
      )}
      <Mute reader={reader} {...author} />
    </ul>
  )
}

function Mute({ authorId, authorName, reader }: Pick<Props, 'authorId' | 'authorName' | 'reader'>) {
  const { member, muted } = reader
  if (!member || member.id === authorId || isFormer(authorName)) return null
  return (
    <li>
      <a href={`${memberPath(authorName)}#mute`}>
        {muted.has(authorId) ? 'Unmute' : 'Mute'} <MemberName name={authorName} />
      </a>
    </li>
  )
}
