import { hasAnyNew, isFirstNew, isNew } from '@/lib/reader/conditions'
import { own } from '@/lib/reader/marks'
import { For } from '../own'
import { Snippet } from '../snippet'

// What was new when the reader came stays marked when a button has the page made again: browser/morph.ts leaves it be.

/** Above the timeline: how much came since a member was last here, and the way to it. `whole` is the whole thread's address. */
export const NewCount = ({ whole }: { whole: string }) => (
  <For reader={hasAnyNew}>
    <div className="hang" data-stays="new-count">
      <p className="meta newcount">
        <b>{own('news')} new since you were last here.</b>{' '}
        <a href={own('first-new', whole)}>To the first ↓</a>
      </p>
    </div>
  </For>
)

type Anchor = { anchor: string }

/** Above the first new post. */
export const NewLine = (ids: Anchor) => (
  <Snippet name="new-line" ids={ids}>
    {({ anchor }) => (
      <For reader={isFirstNew(anchor)}>
        <div className="hang newline-place" data-stays="new-line">
          <p className="newline">New since your last visit</p>
        </div>
      </For>
    )}
  </Snippet>
)

/** Beside each new post. */
export const NewMark = (ids: Anchor) => (
  <Snippet name="new-mark" ids={ids}>
    {({ anchor }) => (
      <For reader={isNew(anchor)}>
        <span className="newmark" data-stays="new-mark">
          New
        </span>
      </For>
    )}
  </Snippet>
)
