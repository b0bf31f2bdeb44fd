import type { ReactNode } from 'react'
import { MemberName } from '@/components/member-name'
import { For } from '@/components/own'
import { Snippet } from '@/components/snippet'
import { type Target, targetKey, targetNouns } from '@/lib/favorites/target'
import { isFormer, shownName } from '@/lib/members/former'
import { memberPath } from '@/lib/members/path'
import { allOf, hasMuted, isMember, isSelf, not } from '@/lib/reader/conditions'
import { either } from '@/lib/reader/marks'
import { Favorite } from './favorite'

type Props = Target & {
  count: number
  authorId: number
  authorName: string
  permalink: string
  /** What else some readers may do. */
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

function More({ kind, id, count, permalink, ...author }: Omit<Props, 'children'>) {
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
      {!isFormer(author.authorName) && <Mute {...author} />}
    </ul>
  )
}

const Mute = ({ authorId, authorName }: Pick<Props, 'authorId' | 'authorName'>) => (
  <Snippet name="mute" ids={{ authorId }} texts={{ authorName, path: memberPath(authorName) }}>
    {({ authorId, authorName, path }) => (
      <For reader={allOf(isMember, not(isSelf(authorId)))}>
        <li>
          <a href={`${path}#mute`}>
            {either(hasMuted(authorId), 'Unmute', 'Mute')} <MemberName name={authorName} />
          </a>
        </li>
      </For>
    )}
  </Snippet>
)
