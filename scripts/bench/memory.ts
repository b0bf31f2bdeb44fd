import { spawnSync } from 'node:child_process'

/** The memory of both servers, in megabytes. */
export type Held = { site: number; bare: number }

export type Memory = { fresh: Held; afterPages: Held; afterPosting: Held }

/** The memory that a process holds at this moment, in megabytes. */
export function memoryOf(pid: number): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
  return Number(stdout) / 1024
}
