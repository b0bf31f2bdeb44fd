import { type Output, startDetached } from './detached'
import { keptAlive, promptly } from './kept-alive'
import { PlainError } from './plain-error.mjs'

export type WebServer = {
  /** Settles when the server failed so often in a row that it is not started again. */
  lost: Promise<PlainError>
  stop: () => Promise<void>
}

// Next reads its configuration's imports with a function that Node still calls an experiment, and says so. V8 by itself lets
// garbage take as much memory again as a server uses. It collects sooner with a smaller space for new objects (8 MB), and once
// the rest of the heap has grown by a third.
export const serverCommand = [
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=8',
  '--heap-growing-percent=33',
  '--import',
  './scripts/resolve.mjs',
  'server/main.ts',
]

const say = (seconds: number) =>
  console.error(`The web server stopped unexpectedly. It starts again in ${seconds} s.`)

/**
 * Starts server/main.ts in a process of its own, waits until it says that it listens, and starts it again whenever it
 * ends without having been asked to.
 */
export async function startWebServer(
  env: Record<string, string>,
  log: Output = 'inherit',
  command: string[] = serverCommand,
): Promise<WebServer> {
  const start = () => {
    const { child, ...started } = startDetached({ command, env, log })
    return { ...started, ready: new Promise<true>((resolve) => child.once('message', () => resolve(true))) }
  }
  const begun = start()
  const up = await Promise.race([begun.ready, begun.ended.then(() => false)])
  if (!up) throw new PlainError('The web server stopped while starting: the reason is above.')

  const { givenUp, stop } = keptAlive(start, { say, begun, ...promptly })
  const lost = givenUp.then(
    () => new PlainError(`The web server stopped ${promptly.tries} times in a row: the reasons are above.`),
  )
  return { lost, stop }
}
