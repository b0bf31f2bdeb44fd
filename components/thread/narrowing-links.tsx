import type { Narrowing } from '@/lib/questions/narrowing'
import type { ThreadPart } from '@/lib/questions/thread-part'

const names = {
  all: 'Everything',
  asker: 'The asker only',
  best: 'Best answers',
  updates: 'Updates',
} as const satisfies Record<ThreadPart, string>

const contents = { asker: 'what the asker wrote', best: 'best answers', updates: 'updates' }

const absent = {
  asker: 'The asker has written nothing below the question.',
  best: 'No answer here is marked as a best answer.',
  updates: 'There is no update yet.',
}

/** The ways to narrow a thread to what a reader looks for; on a narrowed page, what it shows and the way back. */
export function NarrowingLinks({ narrowing: { show, choices } }: { narrowing: Narrowing }) {
  if (choices.length === 1 && show === 'all') return null
  return (
    <div className="hang">
      <div className="narrowing meta">
        <nav aria-label="Narrow this thread">
          <ul role="list">
            {choices.map(({ part, count, href }) => (
              <li key={part}>
                <a href={`${href}#answers`} aria-current={part === show ? 'true' : undefined}>
                  {names[part]} <span className="n">{count.toLocaleString('en-US')}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {show !== 'all' && <Showing show={show} choices={choices} />}
      </div>
    </div>
  )
}

type ShowingProps = { show: Exclude<ThreadPart, 'all'>; choices: Narrowing['choices'] }

function Showing({ show, choices }: ShowingProps) {
  const count = choices.find(({ part }) => part === show)?.count ?? 0
  const all = choices.find(({ part }) => part === 'all')
  return (
    <p>
      {count === 0 ? absent[show] : `Showing ${count} of ${all?.count}: ${contents[show]}.`}{' '}
      <a href={`${all?.href}#answers`}>Show everything</a>
    </p>
  )
}
