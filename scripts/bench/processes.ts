import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const asked = (...columns: string[]) =>
  spawnSync('ps', ['-A', '-o', columns.map((column) => `${column}=`).join(',')], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))

/** A process and all that it started: the server entry and its renderer. */
export function processesOf(pid: number): number[] {
  const all = asked('pid', 'ppid')
  const below = (parent: number): number[] => [
    parent,
    ...all.flatMap(([child = 0, of]) => (of === parent ? below(child) : [])),
  ]
  return below(pid)
}

/** The memory that each of these processes holds at this moment, in megabytes. */
export function memoryOf(processes: number[]): number[] {
  const held = new Map(asked('pid', 'rss').map(([pid = 0, kilobytes = 0]) => [pid, kilobytes]))
  return processes.map((pid) => ((held.get(pid) ?? 0) * 1024) / 1e6)
}

// The kernel counts in hundredths of a second, on every machine that Node runs on.
const tick = 10

/** The milliseconds of processor that these have used so far; only Linux tells it so finely. */
export function processorOf(processes: number[]): number {
  const used = processes.map((pid) => {
    const file = `/proc/${pid}/stat`
    if (!existsSync(file)) return Number.NaN
    const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * tick
  })
  return used.reduce((sum, milliseconds) => sum + milliseconds, 0)
}
