import { type Output, startDetached } from './detached'
import { keptAlive } from './kept-alive'
import { PlainError } from './plain-error.mjs'

export type WebServer = {
  /** Settles when the server failed so often in a row that it is not started again. */
  lost: Promise<PlainError>
  stop: () => Promise<void>
}

// Next reads its configuration's imports with a function that Node still calls an experiment, and says so.
const command = [
  '--disable-warning=ExperimentalWarning',
  '--import',
  './scripts/resolve.mjs',
  'server/main.ts',
]

// People are waiting meanwhile.
const waits = { first: 100, most: 10_000 }
const tries = 8

const say = (seconds: number) =>
  console.error(`The web server stopped unexpectedly. It starts again in ${seconds} s.`)

/**
 * Starts server/main.ts in a process of its own, waits until it listens, and starts it again whenever it ends without
 * having been asked to.
 */
export async function startWebServer(
  env: Record<string, string>,
  log: Output = 'inherit',
): Promise<WebServer> {
  const start = () => startDetached({ command, env, log })
  const begun = start()
  const listening = new Promise<boolean>((resolve) => begun.child.on('message', () => resolve(true)))
  const up = await Promise.race([listening, begun.ended.then(() => false)])
  if (!up) throw new PlainError('The web server stopped while starting: the reason is above.')

  const { givenUp, stop } = keptAlive(start, { say, begun, waits, tries })
  const lost = givenUp.then(
    () => new PlainError(`The web server stopped ${tries} times in a row: the reasons are above.`),
  )
  return { lost, stop }
}
