import { Switch } from '@/components/switch'
import { Disclosure } from '@/components/ui/disclosure'
import { isAsker } from '@/lib/policy'
import type { ThreadView } from '@/lib/questions/thread'
import { switchesOf } from '@/lib/subscriptions/scope'
import { everyAnswerAction, subscribeAction } from '../actions'
import { offersEnding } from './awaited-ending'
import type { Reader } from './reader'
import { FeedList } from './subscribe'

type Props = { thread: ThreadView; reader: Reader }

/** How a member follows a thread: all of it, or only how it turns out, which an asker tells themselves. */
export function Follow({ thread, reader }: Props) {
  const { member, follows, mailsEvery } = reader
  const own = isAsker(member, thread)
  const { answers, ending } = switchesOf(follows, own)
  const fields = (scope: string) => ({ questionId: thread.id, scope })
  return (
    <section className="mt-6" aria-labelledby="follow-heading">
      <h2 className="rail__h" id="follow-heading">
        Follow
      </h2>
      <div className="switches">
        {!own && !offersEnding({ thread, reader }) && (
          <Switch action={subscribeAction} fields={fields(ending.press)} on={ending.on}>
            Tell me how it turns out
          </Switch>
        )}
        <Switch action={subscribeAction} fields={fields(answers.press)} on={answers.on}>
          Subscribe to answers
        </Switch>
        {own && answers.on && (
          <Switch
            action={everyAnswerAction}
            fields={{ questionId: thread.id, every: mailsEvery ? '0' : '1' }}
            on={mailsEvery}
          >
            Email me every answer
          </Switch>
        )}
      </div>
      <Disclosure summary="Follow by RSS">
        <FeedList thread={thread} />
      </Disclosure>
    </section>
  )
}
