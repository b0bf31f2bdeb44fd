import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { log } from '@/lib/log'
import { keptAlive } from '@/scripts/kept-alive'

const waits = { first: 100, most: 10_000 }

// All that one page needs while it is made is garbage at its end: with room for it (16 MB), little of it is moved to the old
// heap, which is collected once it has grown by a fifth. They come after the entry's own (scripts/web-server.ts): the last one counts.
const forRendering = ['--max-semi-space-size=16', '--heap-growing-percent=20']

// Finished pages come first. A renderer that shares a processor with a busy entry still has a quarter of it.
const behindTheEntry = 5

const say = (seconds: number) =>
  log().error(`The renderer stopped unexpectedly; it starts again in ${seconds} s`)

/**
 * Keeps the process running in which Next renders (server/renderer.ts). It listens on a socket in a folder that only this
 * user can open. `ready` settles when it first listens, and rejects when it cannot start.
 */
export function rendererProcess(buildFolder: string) {
  const folder = mkdtempSync(join(tmpdir(), 'hindsight-'))
  const socketPath = join(folder, 'renderer.sock')
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

  function start() {
    rmSync(socketPath, { force: true })
    const child = fork('server/renderer.ts', [socketPath, buildFolder], {
      execArgv: [...process.execArgv, ...forRendering],
    })
    const ended = once(child, 'exit')
    if (child.pid) giveWay(child.pid)
    const stop = () => {
      child.kill('SIGTERM')
      return ended
    }
    return { ended, ready: once(child, 'message'), stop }
  }

  const begun = start()
  const failed = begun.ended.then(() =>
    Promise.reject(new Error('The renderer stopped while it was starting')),
  )
  const { stop } = keptAlive(start, { say, begun, waits })
  return { socketPath, ready: Promise.race([begun.ready, failed]), stop }
}

/** To be called before the process has threads of its own: each of them keeps the priority that it began with. */
function giveWay(pid: number) {
  try {
    setPriority(pid, behindTheEntry)
  } catch (error) {
    log().warn({ err: error }, 'The renderer runs at the priority of finished pages')
  }
}
