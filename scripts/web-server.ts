import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { PlainError } from './plain-error.mjs'
import { node } from './runtime.mjs'

export type WebServer = {
  /** Settles when the server ends without having been asked to. */
  lost: Promise<PlainError>
  stop: () => Promise<void>
}

const secondsToFinish = 10

// Next reads its configuration's imports with a function that Node still calls an experiment, and says so.
const flags = ['--disable-warning=ExperimentalWarning', '--import', './scripts/resolve.mjs']

/** Starts server/main.ts in a process of its own and waits until it listens. Its log goes to the terminal or a file. */
export async function startWebServer(
  env: Record<string, string>,
  log: 'inherit' | number = 'inherit',
): Promise<WebServer> {
  // In a group of its own: Ctrl-C in the terminal is for us, and we let it finish what it is answering.
  const server = spawn(node, [...flags, 'server/main.ts'], {
    detached: true,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', log, log, 'ipc'],
  })
  const ended = once(server, 'exit')
  const listening = new Promise<boolean>((resolve) => server.on('message', () => resolve(true)))
  const up = await Promise.race([listening, ended.then(() => false)])
  if (!up) throw new PlainError('The web server stopped while starting: the reason is above.')

  let wanted = true
  const stop = async () => {
    wanted = false
    server.kill('SIGTERM')
    const impatience = setTimeout(() => server.kill('SIGKILL'), secondsToFinish * 1000)
    await ended
    clearTimeout(impatience)
  }
  const lost = new Promise<PlainError>((resolve) => {
    ended.then(() => wanted && resolve(new PlainError('The web server stopped unexpectedly.')))
  })
  return { lost, stop }
}
