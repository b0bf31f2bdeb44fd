/** Too many wait already. */
export class Busy extends Error {}

type Limits = { atOnce: number; waiting: number; perNetwork: number }

/**
 * Lets so many works run at once; the rest wait in the order in which they came, so many in all. Each network has so many
 * that run or wait. Beyond that `run` rejects with Busy.
 */
export function lane({ atOnce, waiting, perNetwork }: Limits) {
  const queue: (() => void)[] = []
  const perNetworkNow = new Map<string, number>()
  let running = 0

  const count = (network: string, more: 1 | -1) => {
    const now = (perNetworkNow.get(network) ?? 0) + more
    if (now === 0) perNetworkNow.delete(network)
    else perNetworkNow.set(network, now)
  }

  function turn(network: string): Promise<void> | undefined {
    if ((perNetworkNow.get(network) ?? 0) >= perNetwork) throw new Busy()
    if (running < atOnce) return undefined
    if (queue.length >= waiting) throw new Busy()
    return new Promise((resolve) => queue.push(resolve))
  }

  function next() {
    const first = queue.shift()
    if (first) first()
    else running--
  }

  return {
    async run<Result>(network: string, work: () => Promise<Result>): Promise<Result> {
      const mine = turn(network)
      count(network, 1)
      if (mine) await mine
      else running++
      try {
        return await work()
      } finally {
        count(network, -1)
        next()
      }
    },
  }
}
