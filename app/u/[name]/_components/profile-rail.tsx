import { EndingLine } from '@/components/ending-line'
import { MemberName } from '@/components/member-name'
import { helpedBy, type Profile } from '@/lib/members/queries'
import { threadPath } from '@/lib/questions/slug'
import { anchorOf } from '@/lib/questions/thread'
import { counted } from '@/lib/text/counted'

/** Whether a member came back to say how it turned out, and whom they helped. */
export async function ProfileRail({ member }: { member: Profile }) {
  const helped = await helpedBy(member.name, 3)
  if (member.questionCount === 0 && helped.length === 0) return null
  return (
    <aside className="rail" aria-label={`About ${member.name}`}>
      {member.questionCount > 0 && (
        <section>
          <h2>Came back</h2>
          <p className="meta">
            <MemberName name={member.name} /> has added an update to {member.cameBackCount} of{' '}
            {counted(member.questionCount, 'question')}.
          </p>
        </section>
      )}
      {helped.length > 0 && (
        <section>
          <h2>Answers that helped</h2>
          <ul role="list" className="related">
            {helped.map(({ answerId, outcome, askedAt, at, ...thread }) => (
              <li key={answerId}>
                <a href={`${threadPath(thread)}#${anchorOf({ kind: 'answer', id: answerId })}`} dir="auto">
                  {thread.title}
                </a>
                <EndingLine outcome={outcome} askedAt={askedAt} at={at} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}
