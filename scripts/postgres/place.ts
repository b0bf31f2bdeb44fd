import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { PlainError } from '../plain-error.mjs'
import { canEnter, isRoot, type SystemUser, userForRoot } from './system-user'

/** The folder of one cluster: its data directory, its password and its log. */
export type Place = { place: string; user: SystemUser | undefined; disposable: boolean }

export const dataFolder = resolve('.data')

/** The cluster that `npm start` keeps. */
export function durablePlace(): Place {
  const usual = join(dataFolder, 'postgres')
  const user = isRoot() ? userForRoot(usual) : undefined
  if (!existsSync(usual)) makeDurable(usual, user)
  const place = realpathSync(usual)
  if (!canEnter(user, place)) {
    throw new PlainError(
      `The database in ${place} runs as another user than root, and that user may not enter the folder. ` +
        'Move Hindsight to a folder that every user may enter, or start it as an ordinary user.',
    )
  }
  return { place, user, disposable: false }
}

/** A cluster that is gone when the process that uses it is. */
export function disposablePlace(): Place {
  const user = isRoot() ? userForRoot() : undefined
  const parent = [tmpdir(), '/tmp', '/var/tmp'].find((folder) => existsSync(folder) && canEnter(user, folder))
  return { place: makeTemporary(parent ?? tmpdir(), user), user, disposable: true }
}

function makeDurable(usual: string, user: SystemUser | undefined) {
  mkdirSync(dirname(usual), { recursive: true })
  if (canEnter(user, dirname(usual))) {
    mkdirSync(usual, { mode: 0o700 })
    return own(usual, user)
  }
  const elsewhere = makeTemporary('/var/lib', user)
  rmSync(usual, { force: true })
  symlinkSync(elsewhere, usual)
  console.log(`The database is kept in ${elsewhere}: the user it runs as may not enter ${dirname(usual)}.`)
}

function makeTemporary(parent: string, user: SystemUser | undefined) {
  const folder = mkdtempSync(join(parent, 'hindsight-'))
  own(folder, user)
  return folder
}

function own(folder: string, user: SystemUser | undefined) {
  if (user) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
}
