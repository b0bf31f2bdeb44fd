import { setTimeout } from 'node:timers/promises'

/** `ended` gives its exit code. */
export type Child = { ended: Promise<(number | null)[]>; stop: () => Promise<unknown> }

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
 * Starts something, and starts it again whenever it ends, after waits that double while it goes on failing sooner than
 * the longest of them. `stop` stops it for good.
 */
export function keptAlive(start: () => Child, { say, begun, waits, tries = Infinity }: Keeping): KeptAlive {
  const wanted = new AbortController()
  let child = begun ?? start()

  async function untilGivenUp() {
    let wait = waits.first
    for (let failures = 0; ; ) {
      const started = performance.now()
      const [code] = await child.ended
      if (wanted.signal.aborted) return false
      const failed = code !== 0
      if (!failed || performance.now() - started > waits.most) [wait, failures] = [waits.first, 0]
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
