import { OutcomeMark } from './outcome-mark'

/** The one place where plum is not what an asker did: the name of the site is the mark itself. */
export function Wordmark() {
  return (
    <p className="wordmark">
      <a href="/" translate="no">
        Hindsight
        <OutcomeMark outcome="worked_out" line={16} />
      </a>
    </p>
  )
}
