import { isJustConfirmed } from '@/lib/reader/conditions'
import { wasSent } from '@/lib/sent-form'
import { For } from './own'
import { comesUp } from './ui/comes-up'

/** Above what a member was writing, where the link that confirms their address has led. `hangs`: it is in no column yet. */
export function JustConfirmed({ hangs }: { hangs?: boolean }) {
  // Once they have sent something, the page is about that.
  if (wasSent()) return null
  return (
    <For reader={isJustConfirmed}>
      <div className={hangs ? 'hang' : undefined}>
        <p className="closed" role="status" {...comesUp}>
          <b>Your address is confirmed.</b> You can post this now.
        </p>
      </div>
    </For>
  )
}
