import { type Child, keptAlive, promptly } from '../kept-alive'
import { PlainError } from '../plain-error.mjs'
import { freePort } from '../port.mjs'
import type { Place } from './place'
import { type Cluster, startCluster } from './start-cluster'

export type KeptCluster = Omit<Cluster, 'ended'> & {
  /** Settles when the server failed so often in a row that it is not started again. */
  lost: Promise<PlainError>
}

const say = (seconds: number) =>
  console.error(`The database stopped unexpectedly. It starts again in ${seconds} s; its data is safe.`)

/** Starts PostgreSQL in its place, and again, at the same address, whenever it or its keeper ends unasked. */
export async function keepCluster(place: Place): Promise<KeptCluster> {
  const port = await freePort()
  const first = await startCluster(place, port)
  const { givenUp, stop } = keptAlive(() => child(startCluster(place, port)), {
    say,
    begun: child(Promise.resolve(first)),
    ...promptly,
  })
  const lost = givenUp.then(
    () =>
      new PlainError(
        `The database stopped ${promptly.tries} times in a row. Its data is safe; ${place.place} has its log.`,
      ),
  )
  return { url: first.url, lost, stop }
}

/** It ends only by failing, unless it is asked to. */
function child(starting: Promise<Cluster>): Child {
  const failed = (error: Error) => console.error(error.message)
  return {
    ended: starting.then(({ ended }) => ended, failed).then(() => [1]),
    ready: starting,
    stop: () =>
      starting.then(
        ({ stop }) => stop(),
        () => undefined,
      ),
  }
}
