import { setTimeout } from 'node:timers/promises'

export type Child = {
  /** Gives its exit code. */
  ended: Promise<(number | null)[]>
  /** Settles when it does its work; where it is missing, it does so from the start. */
  ready?: Promise<unknown>
  stop: () => Promise<unknown>
}

/** For what people wait for: it starts again at once, and is given up when it cannot work. */
export const promptly = { waits: { first: 100, most: 10_000 }, tries: 8 }

export type KeptAlive = {
  /** Settles when it failed too often in a row, and is not started again. */
  givenUp: Promise<void>
  stop: () => Promise<void>
}

type Keeping = {
  /** Told of each failure, with the wait until the next start. */
  say: (seconds: number) => void
  /** What was started already; otherwise it is started now. */
  begun?: Child
  waits: { first: number; most: number }
  /** How many failures in a row are the last. */
  tries?: number
}

/**
 * Starts something, and starts it again whenever it ends, after waits that double for as long as it never works longer
 * than the longest of them. However long it takes to start, that is no work. `stop` stops it for good.
 */
export function keptAlive(start: () => Child, { say, begun, waits, tries = Infinity }: Keeping): KeptAlive {
  const wanted = new AbortController()
  let child = begun ?? start()

  async function untilGivenUp() {
    let wait = waits.first
    for (let failures = 0; ; ) {
      const worked = timeReady(child)
      const [code] = await child.ended
      if (wanted.signal.aborted) return false
      const failed = code !== 0
      if (!failed || worked() > waits.most) [wait, failures] = [waits.first, 0]
      if (failed && ++failures === tries) return true
      if (failed) say(wait / 1000)
      await setTimeout(wait, undefined, { signal: wanted.signal })
      if (wanted.signal.aborted) return false
      if (failed) wait = Math.min(2 * wait, waits.most)
      child = start()
    }
  }

  const ended = untilGivenUp().catch(() => false)
  return {
    givenUp: new Promise((resolve) => ended.then((gaveUp) => gaveUp && resolve())),
    stop: async () => {
      wanted.abort()
      await child.stop()
      await ended
    },
  }
}

/** For how many milliseconds it has been ready. */
function timeReady({ ready }: Child): () => number {
  let since = ready ? Infinity : performance.now()
  void ready?.then(
    () => {
      since = performance.now()
    },
    () => undefined,
  )
  return () => performance.now() - since
}
