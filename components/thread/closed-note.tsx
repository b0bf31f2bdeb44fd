import { For } from '@/components/own'
import { categoryPath } from '@/lib/categories/path'
import type { ThreadView } from '@/lib/questions/thread'
import { isSelf } from '@/lib/reader/conditions'

/** At the foot of a closed thread: what can still be written in it, and what a reader can do instead. */
export const ClosedNote = ({ thread }: { thread: Pick<ThreadView, 'askerId' | 'category'> }) => (
  <div className="hang">
    <p className="closed">
      <b>This thread is closed to new answers.</b>{' '}
      <For reader={isSelf(thread.askerId)} otherwise={<OtherWays category={thread.category} />}>
        You can still add an update below.
      </For>
    </p>
  </div>
)

const OtherWays = ({ category }: Pick<ThreadView, 'category'>) => (
  <>
    Have a question like this one? <a href="/ask">Ask your own</a> or read others in{' '}
    <a href={categoryPath(category)}>{category.name}</a>.
  </>
)
