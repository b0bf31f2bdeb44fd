import { type Output, startDetached } from './detached'
import { keptAlive } from './kept-alive'
import { script } from './tool'

const waits = { first: 1_000, most: 60_000 }

const say = (seconds: number) =>
  console.error(
    `The worker stopped unexpectedly. It starts again in ${seconds} s; the site goes on meanwhile.`,
  )

/**
 * Keeps a worker running beside the server, in a process of its own, however often it fails. Gives the function that
 * lets it finish and end.
 */
export function startWorker(env: Record<string, string>, log: Output = 'inherit') {
  const start = () => startDetached({ command: script('worker-process'), env, log })
  return keptAlive(start, { say, waits }).stop
}
