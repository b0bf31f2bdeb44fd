import type { Serializable } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { PlainError } from '../plain-error.mjs'
import { node } from '../runtime.mjs'

export type Child = {
  pid: number
  /** What it said when it was ready. */
  said: unknown
  /** Sends a message and waits for the answer to it. */
  ask: (message: Serializable) => Promise<unknown>
  stop: () => Promise<void>
}

type Options = { env?: Record<string, string>; signal: AbortSignal }

const secondsToFinish = 10

/** Starts one of our programs in a process of its own and waits for its first message: it is ready then. */
export async function startChild(command: string[], { env, signal }: Options): Promise<Child> {
  const child = spawn(node, command, {
    // In a group of its own: Ctrl-C in the terminal is for us, and the signal passes it on.
    detached: true,
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    signal,
    killSignal: 'SIGTERM',
  })
  child.on('error', () => {})
  const ended = new Promise<undefined>((resolve) => child.once('exit', () => resolve(undefined)))
  const answer = async () => {
    const message = await Promise.race([once(child, 'message'), ended])
    if (!message) throw new PlainError(`${command.at(-1)} ended unexpectedly.`)
    return message[0]
  }
  return {
    pid: child.pid ?? 0,
    said: await answer(),
    ask: (message) => {
      child.send(message)
      return answer()
    },
    stop: async () => {
      if (child.connected) child.disconnect()
      const impatience = setTimeout(() => child.kill('SIGKILL'), secondsToFinish * 1000)
      await ended
      clearTimeout(impatience)
    },
  }
}
