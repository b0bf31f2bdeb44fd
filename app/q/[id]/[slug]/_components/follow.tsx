import { For } from '@/components/own'
import { Switch } from '@/components/switch'
import { Disclosure } from '@/components/ui/disclosure'
import type { ThreadView } from '@/lib/questions/thread'
import { allOf, follows, isSelf, isSwitchedOn, mailsEvery, not } from '@/lib/reader/conditions'
import { either, own } from '@/lib/reader/marks'
import type { Switched } from '@/lib/subscriptions/scope'
import { everyAnswerAction, subscribeAction } from '../actions'
import { offersEnding } from './awaited-ending'
import { FeedList } from './subscribe'

type Props = { thread: ThreadView }

/** How a member follows a thread: all of it, or only how it turns out, which an asker tells themselves. */
export const Follow = ({ thread }: Props) => (
  <section className="mt-6" id="follow" aria-labelledby="follow-heading">
    <h2 className="rail__h" id="follow-heading">
      Follow
    </h2>
    <div className="switches">
      <Switches thread={thread} />
    </div>
    <Disclosure summary="Follow by RSS">
      <FeedList thread={thread} />
    </Disclosure>
  </section>
)

function Switches({ thread }: Props) {
  const { id, askerId } = thread
  const asker = isSelf(askerId)
  const following = (name: Switched) => ({
    action: subscribeAction,
    fields: { questionId: id, scope: own('press', `${name} ${askerId}`) },
    on: isSwitchedOn(name),
  })
  return (
    <>
      <For reader={offersEnding(thread) ? allOf(not(asker), not(follows('none'))) : not(asker)}>
        <Switch id="ending-switch" {...following('ending')}>
          Tell me how it turns out
        </Switch>
      </For>
      <Switch id="answers-switch" {...following('answers')}>
        Subscribe to answers
      </Switch>
      <For reader={allOf(asker, isSwitchedOn('answers'))}>
        <Switch
          id="every-answer-switch"
          action={everyAnswerAction}
          fields={{ questionId: id, every: either(mailsEvery, '0', '1') }}
          on={mailsEvery}
        >
          Email me every answer
        </Switch>
      </For>
    </>
  )
}
