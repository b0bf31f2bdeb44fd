import { type Output, startDetached } from './detached'
import { PlainError } from './plain-error.mjs'

export type WebServer = {
  /** Settles when the server ends without having been asked to. */
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

/** Starts server/main.ts in a process of its own and waits until it listens. */
export async function startWebServer(
  env: Record<string, string>,
  log: Output = 'inherit',
): Promise<WebServer> {
  const { child, ended, stop } = startDetached({ command, env, log })
  const listening = new Promise<boolean>((resolve) => child.on('message', () => resolve(true)))
  const up = await Promise.race([listening, ended.then(() => false)])
  if (!up) throw new PlainError('The web server stopped while starting: the reason is above.')

  let wanted = true
  const lost = new Promise<PlainError>((resolve) => {
    ended.then(() => wanted && resolve(new PlainError('The web server stopped unexpectedly.')))
  })
  return {
    lost,
    stop: () => {
      wanted = false
      return stop()
    },
  }
}
