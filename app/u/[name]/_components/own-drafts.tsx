import { For } from '@/components/own'
import { isSelf } from '@/lib/reader/conditions'

/** For the member alone whose page this is: the way to what they have begun to write. */
export const OwnDrafts = ({ member }: { member: { id: number } }) => (
  <For reader={isSelf(member.id)}>
    <p className="meta">
      <a className="all" href="/drafts">
        Your drafts
      </a>
    </p>
  </For>
)
