type Limits = {
  /** How many pictures are kept. */
  keeps: number
  /** How many may be in line. */
  waits: number
  /** The pause after each drawing, in which others get the processor. */
  rest: () => Promise<unknown>
}

/**
 * Pictures that are dear to draw: one is drawn at a time, who asks for the same meanwhile gets the same, and those
 * last asked for are kept. While the line is full nothing is drawn, and the answer is null.
 */
export function gallery<Picture>({ keeps, waits, rest }: Limits) {
  const kept = new Map<string, Promise<Picture>>()
  let line: Promise<unknown> = Promise.resolve()
  let waiting = 0

  function enter(draw: () => Promise<Picture>): Promise<Picture> {
    waiting++
    const turn = line.then(draw).finally(() => waiting--)
    line = turn.catch(() => undefined).then(rest)
    return turn
  }

  return (key: string, draw: () => Promise<Picture>): Promise<Picture> | null => {
    const known = kept.get(key)
    if (!known && waiting >= waits) return null
    const picture = known ?? enter(draw)
    kept.delete(key)
    kept.set(key, picture)
    if (!known) picture.catch(() => kept.delete(key))
    const [oldest] = kept.keys()
    if (kept.size > keeps && oldest !== undefined) kept.delete(oldest)
    return picture
  }
}
