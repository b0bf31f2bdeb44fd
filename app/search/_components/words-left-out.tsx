import type { Results } from '../results'

type Found = Extract<Results, { kind: 'found' }>
type Props = { results: Pick<Found, 'dropped' | 'droppedExclusions' | 'onlyTitles'> }

/** Words that are too common to be looked for everywhere, or to be left out. */
export function WordsLeftOut({ results: { dropped, droppedExclusions, onlyTitles } }: Props) {
  if (dropped.length + droppedExclusions.length === 0) return null
  return (
    <div className="hang">
      <Named words={dropped} as={onlyTitles ? titlesOnly(dropped) : 'Too common to search for'} />
      <Named words={droppedExclusions} as="Too common to leave out" />
    </div>
  )
}

const titlesOnly = ({ length }: string[]) =>
  length === 1
    ? 'This word is very common, so only titles were searched'
    : 'These words are very common, so only titles were searched'

function Named({ words, as }: { words: string[]; as: string }) {
  if (words.length === 0) return null
  return (
    <p className="meta">
      {as}:{' '}
      {words.map((one, i) => (
        <span key={one}>
          {i > 0 && ', '}“<bdi>{one}</bdi>”
        </span>
      ))}
      .
    </p>
  )
}
