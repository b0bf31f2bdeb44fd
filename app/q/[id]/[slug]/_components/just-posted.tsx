import { For } from '@/components/own'
import { freshUntil, type ThreadView } from '@/lib/questions/thread'
import { allOf, anyOf, hears, isBefore, isSelf } from '@/lib/reader/conditions'

const news = [
  [anyOf(hears('first'), hears('mail')), 'We’ll email you when someone answers.'],
  [hears('digest'), 'Your digest will tell you when someone answers.'],
  [hears('site'), 'You’ll find answers in Activity.'],
  [hears('off'), 'You’ve turned off notifications for answers, so come back here to read them.'],
] as const

/** To the asker of a new question, until somebody answers: that it is posted, and how they hear of answers. */
export function JustPosted({ thread }: { thread: ThreadView }) {
  const until = freshUntil(thread)
  if (!until) return null
  return (
    <For reader={allOf(isSelf(thread.askerId), isBefore(until))}>
      <div className="hang">
        <p className="closed" role="status">
          <b>Your question is posted.</b>{' '}
          {news.map(([reader, words]) => (
            <For key={reader} reader={reader}>
              {words}
            </For>
          ))}
        </p>
      </div>
    </For>
  )
}
