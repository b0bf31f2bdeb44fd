import { spawn } from 'node:child_process'

/** @type {NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Installs exactly what package-lock.json says.
 * @returns {Promise<string | undefined>} what npm complained about, nothing when all went well
 */
export function npmCi() {
  const flags = [
    'ci',
    '--include=dev',
    '--ignore-scripts=false',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
  ]
  const patience = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=8000']
  const [command, ...first] = npm()
  const child = spawn(command, [...first, ...flags, ...patience], {
    // A group of its own, so that Ctrl-C ends the scripts that it runs along with it.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: command === 'npm.cmd',
    // An npm older than 11 runs every install script; with this Prisma's downloads no engine.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
  })
  const interrupt = () => endGroup(child.pid)
  for (const signal of signals) process.once(signal, interrupt)
  let complaint = ''
  child.stderr.on('data', (chunk) => {
    complaint += chunk
  })
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code) => resolve(code === 0 ? undefined : complaint))
  }).finally(() => {
    for (const signal of signals) process.off(signal, interrupt)
  })
}

/**
 * What is half installed is recognised at the next start and installed anew.
 * @param {number | undefined} pid
 */
function endGroup(pid) {
  if (pid) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  process.exit(130)
}

/** @returns {[string, ...string[]]} the npm that started us, or the one on the PATH */
function npm() {
  const cli = process.env.npm_execpath
  if (cli?.endsWith('npm-cli.js')) return [process.env.npm_node_execpath ?? process.execPath, cli]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}
