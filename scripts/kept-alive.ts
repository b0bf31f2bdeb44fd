import { setTimeout } from 'node:timers/promises'

/** `ended` gives its exit code. */
type Child = { ended: Promise<(number | null)[]>; stop: () => Promise<void> }

type Waits = { first: number; most: number }

const usual: Waits = { first: 1_000, most: 60_000 }

/**
 * Starts something, and starts it again whenever it ends, after waits that double while it goes on failing sooner than
 * the longest of them. Nothing else ends with it. Gives the function that stops it for good.
 */
export function keptAlive(start: () => Child, say: (seconds: number) => void, waits = usual) {
  const wanted = new AbortController()
  let child = start()

  async function keep() {
    let wait = waits.first
    for (;;) {
      const started = performance.now()
      const [code] = await child.ended
      if (wanted.signal.aborted) return
      const failed = code !== 0
      if (!failed || performance.now() - started > waits.most) wait = waits.first
      if (failed) say(wait / 1000)
      await setTimeout(wait, undefined, { signal: wanted.signal })
      if (wanted.signal.aborted) return
      if (failed) wait = Math.min(2 * wait, waits.most)
      child = start()
    }
  }

  const kept = keep().catch(() => undefined)
  return async () => {
    wanted.abort()
    await child.stop()
    await kept
  }
}
