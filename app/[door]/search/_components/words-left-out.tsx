import type { Results } from '../results'

type Props = { results: Pick<Extract<Results, { kind: 'found' }>, 'dropped' | 'onlyTitles'> }

/** Words that are too common to be looked for everywhere. */
export function WordsLeftOut({ results: { dropped, onlyTitles } }: Props) {
  if (dropped.length === 0) return null
  return (
    <div className="hang">
      <p className="meta">
        Too common to search for:{' '}
        {dropped.map((words, i) => (
          <span key={words}>
            {i > 0 && ', '}“<bdi>{words}</bdi>”
          </span>
        ))}
        .{onlyTitles && ' Only titles were searched.'}
      </p>
    </div>
  )
}
