import { WhileHere } from './new-while-here'

/** Above the timeline: how much came since a member was last here, and the way to it. */
export function NewCount({ count, href }: { count: number; href?: string }) {
  return (
    <WhileHere>
      {href && (
        <div className="hang">
          <p className="meta newcount">
            <b>{count.toLocaleString('en-US')} new since you were last here.</b>{' '}
            <a href={href}>To the first ↓</a>
          </p>
        </div>
      )}
    </WhileHere>
  )
}

/** Above the first new post. */
export function NewLine({ here }: { here: boolean }) {
  return (
    <WhileHere>
      {here && (
        <div className="hang newline-place">
          <p className="newline">New since your last visit</p>
        </div>
      )}
    </WhileHere>
  )
}

/** Beside each new post. */
export function NewMark({ here }: { here: boolean }) {
  return <WhileHere>{here && <span className="newmark">New</span>}</WhileHere>
}
