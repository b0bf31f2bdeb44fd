// The same numbers as in the functions passageEra and passageMoment of the database.
export const eraLength = 250_000
export const momentLength = 15_625

/** A stretch of passages: the ids from `from` up to where the newer stretch began, and the lexemes that name them. */
export type Stretch = { from: number; lexemes: string[] }

/** The lexemes of the ids from `from`, where a moment begins, up to `below`: eras where they lie within, else moments. */
function lexemesOf(from: number, below: number): string[] {
  const lexemes: string[] = []
  for (let end = below; end > from; ) {
    const [era, moment] = [Math.floor((end - 1) / eraLength), Math.floor((end - 1) / momentLength)]
    const whole = era * eraLength >= from && end > (era + 1) * eraLength - momentLength
    lexemes.push(whole ? `era=${era}` : `moment=${moment}`)
    end = whole ? era * eraLength : moment * momentLength
  }
  return lexemes
}

// How many times as long as the one before a stretch may be.
const growth = 4

function* growing(below: number, to: number, enough: () => number): Generator<Stretch> {
  for (let end = below, longest = 1; end > to; ) {
    const moments = Math.max(1, Math.min(longest, Math.ceil(enough() / momentLength)))
    const from = Math.max(to, (Math.ceil(end / momentLength) - moments) * momentLength)
    yield { from, lexemes: from === 0 ? [] : lexemesOf(from, end) }
    end = from
    longest = growth * moments
  }
}

/**
 * All ids below one, cut into stretches that grow from the newest to the beginning: words that many texts have are
 * found enough in the first, rare ones are few in all. None is longer than what `enough` tells when it begins: about
 * how many ids have as many as are still wanted. The last stretch has no lexemes and begins at 0. Behind a landmark,
 * from where on much more is expected, they begin small again.
 */
export function* stretches(below: number, landmark = 0, enough = () => Infinity): Generator<Stretch> {
  const turn = Math.ceil(landmark / momentLength) * momentLength
  if (turn > 0 && turn < below) yield* growing(below, turn, enough)
  yield* growing(turn > 0 ? Math.min(turn, below) : below, 0, enough)
}
