// Owns one PostgreSQL server for the process that started it, and ends it when that process is gone, however it
// went. It lives in a session of its own, so that Ctrl-C in the terminal reaches the web server first.
import { spawn } from 'node:child_process'
import { fstatSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ClusterSettings } from './cluster'
import { readPostmaster } from './postmaster'

const { binaries, dataDirectory, logFile, flags, user, disposable, place }: ClusterSettings = JSON.parse(
  process.argv[2] ?? '',
)
keepShort(logFile)
const log = openSync(logFile, 'a')
const { size: begin } = fstatSync(log)
const postgres = spawn(binaries.postgres, ['-D', dataDirectory, ...flags], {
  ...user,
  cwd: '/',
  stdio: ['ignore', log, log],
})

const stop = () => postgres.kill(disposable ? 'SIGQUIT' : 'SIGINT')
for (const event of ['disconnect', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(event, stop)

postgres.once('error', (error) => leave(error.message))
postgres.once('exit', () => leave(lastWords()))

function leave(failure: string) {
  if (process.connected) process.send?.({ failure })
  if (disposable) rmSync(place, { recursive: true, force: true })
  process.exit()
}

/** What an earlier run wrote, and why it ended, stays in the log; a long one makes room for the next. */
function keepShort(file: string) {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > 10_000_000) renameSync(file, `${file}.1`)
}

function lastWords() {
  const lines = readFileSync(logFile).subarray(begin).toString().trim().split('\n')
  return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? ''
}

while (postgres.exitCode === null) {
  const postmaster = readPostmaster(dataDirectory)
  if (postmaster?.pid === postgres.pid && postmaster?.ready) {
    if (process.connected) process.send?.({ ready: true })
    break
  }
  await sleep(20)
}
