import { createServer } from 'node:net'
import { PlainError } from './plain-error.mjs'

/** @param {string | undefined} text */
export function parsePort(text) {
  if (!text) return 3000
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new PlainError(`PORT is "${text}", but a port is a whole number from 1 to 65535.`)
}

/** @param {{ [name: string]: string | undefined }} env */
export async function refuseBusyPort({ PORT, HOST }) {
  const port = parsePort(PORT)
  // Browsers try ::1 for localhost first: another program there would answer in our place.
  const hosts = HOST ? [HOST] : ['127.0.0.1', '::1']
  for (const host of hosts) {
    const code = await tryPort(port, host)
    if (code === 'EADDRINUSE') throw new PlainError(busy(port))
    if (code === 'EACCES')
      throw new PlainError(`Port ${port} is reserved for the system. Set PORT to one above 1023.`)
    if (code && HOST) throw new PlainError(`Hindsight cannot listen on HOST ${host} (${code}).`)
  }
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })
}

/** @param {number} port */
function busy(port) {
  return `Port ${port} is already in use. Stop the program that uses it, or choose another: PORT=${port + 1} npm start`
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} the system's error code, nothing when the port is free
 */
function tryPort(port, host) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code))
    probe.listen(port, host, () => probe.close(() => resolve(undefined)))
  })
}
