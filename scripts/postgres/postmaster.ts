import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export type Postmaster = { pid: number; port: number; ready: boolean }

/** What PostgreSQL itself notes in its data directory while it runs; it stays behind after a crash. */
export function readPostmaster(dataDirectory: string): Postmaster | undefined {
  const file = join(dataDirectory, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const [pid, , , port, , , , status] = readFileSync(file, 'utf8').split('\n')
  return { pid: Number(pid), port: Number(port), ready: status?.trim() === 'ready' }
}

function runningPostmaster(dataDirectory: string) {
  const postmaster = readPostmaster(dataDirectory)
  return postmaster && serves(postmaster.pid, dataDirectory) ? postmaster : undefined
}

/** A process id alone proves nothing: after a restart of the machine it may be another program's. */
function serves(pid: number, dataDirectory: string) {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDirectory)
  } catch {
    return false
  }
  return spawnSync('ps', ['-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' }).stdout.includes(
    dataDirectory,
  )
}

/** SIGINT asks PostgreSQL for a fast and clean shutdown, SIGQUIT for an immediate one that loses its caches. */
export async function stopPostmaster(dataDirectory: string, signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT') {
  const postmaster = runningPostmaster(dataDirectory)
  if (!postmaster) return removeStaleNote(dataDirectory)
  signalProcess(postmaster.pid, signal)
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (!runningPostmaster(dataDirectory)) return
    await sleep(50)
  }
  signalProcess(postmaster.pid, 'SIGQUIT')
}

/** PostgreSQL would mistake another program that now has the old process id for itself, and refuse to start. */
function removeStaleNote(dataDirectory: string) {
  rmSync(join(dataDirectory, 'postmaster.pid'), { force: true })
}

function signalProcess(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended by itself in this very moment.
  }
}
