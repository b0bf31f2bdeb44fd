import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { install } from './install.mjs'
import { report } from './plain-error.mjs'
import { refuseBusyPort } from './port.mjs'
import { node } from './runtime.mjs'

const servers = ['start', 'dev']
const checks = ['test', 'check']

/** @param {string[]} command a script's name and its arguments */
export async function launch([name = 'start', ...args]) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  followParent()
  try {
    if (!checks.includes(name)) readEnvironmentFiles()
    if (servers.includes(name)) await refuseBusyPort(process.env)
    await install()
    process.exitCode = await runScript(name, args)
  } catch (error) {
    report(error)
    if (checks.includes(name)) console.log('0 passed, 1 failed')
    process.exitCode = 1
  }
}

/** The same files Next reads; what is already in the environment wins. Checks must not depend on them. */
function readEnvironmentFiles() {
  for (const file of ['.env.local', '.env'].filter(existsSync)) process.loadEnvFile(file)
}

/**
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function runScript(name, args) {
  // server-only, which the modules in lib/ import, is empty under this condition.
  const flags = ['--conditions=react-server', '--import', './scripts/resolve.mjs']
  const child = spawn(node, [...flags, `scripts/${name}.ts`, ...args], {
    // The channel tells the script when this process is gone, however it went.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal))
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']))
  })
}

/** npm passes signals on, but only to the shell between us, and none at all when it is killed outright. */
function followParent() {
  if (!process.env.npm_lifecycle_event) return
  const shell = process.ppid
  const npm = parentOf(shell)
  const isThere = () => process.ppid === shell && parentOf(shell) === npm
  setInterval(() => isThere() || process.kill(process.pid, 'SIGTERM'), 500).unref()
}

/** @param {number} pid */
function parentOf(pid) {
  const stat = `/proc/${pid}/stat`
  return existsSync(stat) ? readFileSync(stat, 'utf8').split(') ').at(-1)?.split(' ')[1] : undefined
}
