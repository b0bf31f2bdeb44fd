import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainError } from '../plain-error.mjs'
import { type Binaries, binariesFor } from './binaries'
import type { Place } from './place'
import type { SystemUser } from './system-user'

export const owner = 'hindsight'

export type ClusterSettings = {
  place: string
  disposable: boolean
  user: SystemUser | undefined
  binaries: Binaries
  dataDirectory: string
  logFile: string
  flags: string[]
}

const durable = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
}
const hurried = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

export function dataDirectoryIn(place: string) {
  return join(place, 'cluster')
}

export function passwordOf(place: string) {
  return readFileSync(join(place, 'password'), 'utf8').trim()
}

/** Everything the keeper needs to run the cluster in this place, which is made on the first call. */
export function prepareCluster({ place, user, disposable }: Place, port: number): ClusterSettings {
  const binaries = binariesFor(user, place)
  const dataDirectory = dataDirectoryIn(place)
  if (!existsSync(dataDirectory)) initialise(place, user, binaries)
  // PostgreSQL refuses a directory that others may read, as copying or a chmod of the whole folder leaves it.
  chmodSync(dataDirectory, 0o700)
  const settings = { ...durable, ...(disposable && hurried), port }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return { place, disposable, user, binaries, dataDirectory, logFile: join(place, 'postgres.log'), flags }
}

function initialise(place: string, user: SystemUser | undefined, { initdb }: Binaries) {
  const passwordFile = join(place, 'password')
  writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  // Under its final name only when it is whole: initdb may be interrupted.
  const unfinished = `${dataDirectoryIn(place)}.unfinished`
  const identity = [`--username=${owner}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  // ICU sorts the same way on every system; the words of the full text search follow LC_CTYPE.
  const language = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=und', '--locale=C']
  let complaint = ''
  for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'UTF-8']) {
    rmSync(unfinished, { recursive: true, force: true })
    const flags = [`--pgdata=${unfinished}`, ...identity, ...language, `--lc-ctype=${ctype}`]
    const { status, stderr, error } = spawnSync(initdb, flags, { ...user, cwd: '/', encoding: 'utf8' })
    if (status === 0) return renameSync(unfinished, dataDirectoryIn(place))
    complaint = stderr || String(error)
    if (!complaint.includes('invalid locale name')) break
  }
  throw new PlainError(`PostgreSQL could not make its data directory in ${place}: ${complaint.trim()}`)
}
