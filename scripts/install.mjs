import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { isInstalled } from './lockfile.mjs'
import { npmCi } from './npm-ci.mjs'
import { PlainError } from './plain-error.mjs'
import { node } from './runtime.mjs'

/** Runs `npm ci` unless node_modules is already what package-lock.json asks for. */
export async function install() {
  if (isCurrent()) return
  refuseUnwritable()
  const started = Date.now()
  console.log('Installing the packages (the first time this takes a minute) …')
  const failure = await npmCi()
  if (failure !== undefined) throw new PlainError(explain(failure))
  if (!isCurrent())
    throw new PlainError('npm ci ended without installing everything. Remove node_modules and try again.')
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`)
}

function isCurrent() {
  if (!existsSync(node) || !existsSync('node_modules/.package-lock.json')) return false
  return isInstalled(readJson('package-lock.json'), readJson('node_modules/.package-lock.json'), process)
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function refuseUnwritable() {
  for (const path of ['.', 'node_modules'].filter(existsSync)) {
    try {
      accessSync(path, constants.W_OK)
    } catch {
      const folder = path === '.' ? process.cwd() : `${process.cwd()}/${path}`
      throw new PlainError(`Hindsight cannot write to ${folder}, where its packages belong.`)
    }
  }
}

/** @param {string} complaint */
function explain(complaint) {
  const code = /npm error code (\w+)/.exec(complaint)?.[1] ?? ''
  if (
    /^(ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|ERR_SOCKET_TIMEOUT|E[45]\d\d|ENETUNREACH|EHOSTUNREACH)$/.test(
      code,
    )
  )
    return `The packages could not be downloaded (${code}). Check the network connection and try again.`
  if (code === 'ENOSPC') return 'The packages could not be installed: the disk is full.'
  if (code === 'EUSAGE')
    return 'package.json and package-lock.json disagree. Run npm install to bring them together.'
  const last = complaint
    .split('\n')
    .filter((line) => line.startsWith('npm error') && !line.includes('complete log'))
  return `The packages could not be installed. npm says: ${last.slice(0, 4).join(' ').replaceAll('npm error ', '')}`
}
