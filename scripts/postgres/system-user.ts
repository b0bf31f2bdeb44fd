import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { PlainError } from '../plain-error.mjs'

export type SystemUser = { uid: number; gid: number }

/** PostgreSQL refuses to run as root. Anybody else runs it as themselves. */
export function isRoot() {
  return process.getuid?.() === 0
}

/** The unprivileged user that runs PostgreSQL for root: whoever owns the folder already, else a system user. */
export function userForRoot(folder?: string): SystemUser {
  const owner = folder && statSync(folder, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const user = lookUp('postgres') ?? lookUp('nobody')
  if (user) return user
  throw new PlainError(
    'PostgreSQL does not run as root, and this system has no user "postgres" or "nobody" for it.',
  )
}

export function canEnter(user: SystemUser | undefined, folder: string) {
  return !user || spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/' }).status === 0
}

function lookUp(name: string): SystemUser | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}
