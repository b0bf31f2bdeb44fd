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

// In moments. Each is some four times as long as the one before: never many more passages are read than are wanted.
const steps = [1, 3, 12, 48, 160]

function* growing(below: number, to: number): Generator<Stretch> {
  let end = below
  for (const moments of steps) {
    if (end <= to) return
    const from = Math.max(to, (Math.ceil(end / momentLength) - moments) * momentLength)
    yield { from, lexemes: lexemesOf(from, end) }
    end = from
  }
  if (end > to) yield { from: to, lexemes: to === 0 ? [] : lexemesOf(to, end) }
}

/**
 * All ids below one, cut into stretches that grow from the newest to the beginning: words that many texts have are
 * found enough in the first, rare ones are few in all. The last stretch has no lexemes and begins at 0. Behind a
 * landmark, from where on much more is expected, they begin small again.
 */
export function* stretches(below: number, landmark = 0): Generator<Stretch> {
  const turn = Math.ceil(landmark / momentLength) * momentLength
  if (turn > 0 && turn < below) yield* growing(below, turn)
  yield* growing(turn > 0 ? Math.min(turn, below) : below, 0)
}
