import { categoryPath } from '@/lib/categories/path'
import type { ThreadView } from '@/lib/questions/thread'

/** At the foot of a closed thread: what can still be written in it, and what a reader can do instead. */
export function ClosedNote({ category, own }: Pick<ThreadView, 'category'> & { own: boolean }) {
  return (
    <div className="hang">
      <p className="closed">
        <b>This thread is closed to new answers.</b>{' '}
        {own ? 'You can still add an update below.' : <OtherWays category={category} />}
      </p>
    </div>
  )
}

const OtherWays = ({ category }: Pick<ThreadView, 'category'>) => (
  <>
    Have a question like this one? <a href="/ask">Ask your own</a> or read others in{' '}
    <a href={categoryPath(category)}>{category.name}</a>.
  </>
)
