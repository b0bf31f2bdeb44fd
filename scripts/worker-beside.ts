import { type Output, startDetached } from './detached'
import { keptAlive } from './kept-alive'
import { script } from './tool'

const say = (seconds: number) =>
  console.error(
    `The worker stopped unexpectedly. It starts again in ${seconds} s; the site goes on meanwhile.`,
  )

/** Keeps a worker running beside the server, in a process of its own. Gives the function that lets it finish and end. */
export function startWorker(env: Record<string, string>, log: Output = 'inherit') {
  return keptAlive(() => startDetached({ command: script('worker-process'), env, log }), say)
}
