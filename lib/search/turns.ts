/** Nobody's turn came in time. */
export class NoTurn extends Error {}

/**
 * Lets at most `most` works run at once, in the order in which they come. One that has waited for `patience`
 * milliseconds throws NoTurn.
 */
export function turns(most: number, patience: number) {
  let running = 0
  const waiting: (() => void)[] = []

  function myTurn(): Promise<void> {
    return new Promise((begin, giveUp) => {
      const go = () => {
        clearTimeout(timer)
        begin()
      }
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(go), 1)
        giveUp(new NoTurn())
      }, patience)
      waiting.push(go)
    })
  }

  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running >= most) await myTurn()
    else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
