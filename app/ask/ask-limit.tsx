import { Time } from '@/components/time'
import { askedEnough } from '@/lib/questions/ask-limit'
import { askAgainAt } from '@/lib/questions/ask-limit-queries'

/** For a member who has reached the limit: when they can ask again. */
export async function AskLimit({ member }: { member: { id: number } | null }) {
  const at = member && (await askAgainAt(member.id, new Date()))
  if (!at) return null
  return (
    <p className="closed mt-4">
      <b>{askedEnough()}</b> You can ask again on <Time at={at} style="moment" />. Until then you can write
      here and save a draft.
    </p>
  )
}
