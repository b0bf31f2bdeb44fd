import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { node } from './runtime.mjs'

const secondsToFinish = 10

export type Output = 'inherit' | number

type Program = { command: string[]; env: Record<string, string>; log: Output }

/**
 * Starts one of our programs in a process of its own, with a channel that tells it when we are gone. Its log goes to the
 * terminal or a file. `stop` lets it finish, for some seconds.
 */
export function startDetached({ command, env, log }: Program) {
  // In a group of its own: Ctrl-C in the terminal is for us, and we let it finish what it is at.
  const child = spawn(node, command, {
    detached: true,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', log, log, 'ipc'],
  })
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    const impatience = setTimeout(() => child.kill('SIGKILL'), secondsToFinish * 1000)
    await ended
    clearTimeout(impatience)
  }
  return { child, ended, stop }
}
