import cluster from 'node:cluster'
import { once } from 'node:events'
import { log } from '@/lib/log'
import { type Child, keptAlive, promptly } from '@/scripts/kept-alive'

const say = (seconds: number) =>
  log().error(`A server process stopped unexpectedly; it starts again in ${seconds} s`)

function start(): Child {
  const worker = cluster.fork()
  const ended = once(worker, 'exit').then(([code]) => [code])
  const stop = () => {
    worker.process.kill('SIGTERM')
    return ended
  }
  return { ended, ready: once(worker, 'message'), stop }
}

/**
 * Starts so many processes like this one, which share its port, and starts each again when it ends: the others go on
 * meanwhile. Says to the parent process when all of them listen.
 */
export async function keepRunning(count: number): Promise<void> {
  const kept = Array.from({ length: count }, () => keptAlive(start, { say, ...promptly }))
  async function finish(code: number) {
    await Promise.all(kept.map(({ stop }) => stop()))
    process.exit(code)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect']) process.once(signal, () => finish(0))
  for (const { givenUp } of kept) void givenUp.then(() => finish(1))
  let listening = 0
  cluster.on('message', (_worker, message) => {
    listening += 1
    if (listening === count) process.send?.(message)
  })
}
