import { MemberLink } from '@/components/member-link'
import { tagPath } from '@/lib/tags/path'
import { counted } from '@/lib/text/counted'
import type { Names } from '../results'

/** Members and tags that are called like what was typed. */
export function NamesFound({ names: { members, tags } }: { names: Names }) {
  if (members.length === 0 && tags.length === 0) return null
  return (
    <section className="hang" aria-labelledby="called-so">
      <div className="called-so meta">
        <h2 className="vh" id="called-so">
          Matching members and tags
        </h2>
        {members.length > 0 && (
          <p>
            Members:{' '}
            {members.map((name) => (
              <span key={name}>
                <MemberLink name={name} />{' '}
              </span>
            ))}
          </p>
        )}
        {tags.length > 0 && (
          <p>
            Tags:{' '}
            {tags.map(({ name, questionCount }) => (
              <span key={name}>
                <a href={tagPath(name)}>
                  <bdi>{name}</bdi>
                </a>{' '}
                ({counted(questionCount, 'question')}){' '}
              </span>
            ))}
          </p>
        )}
      </div>
    </section>
  )
}
