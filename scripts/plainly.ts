import { report } from './plain-error.mjs'

/** A person, or the process that started us, wants this to end. */
class Interrupted extends Error {}

const interruption = new AbortController()
const interrupt = () => interruption.abort(new Interrupted('stopped'))

/**
 * Runs a script's work to its end and leaves with the right status. Ctrl-C aborts the signal: the work then fails
 * with its reason, cleans up in its own finally blocks, and that is no error.
 */
export async function plainly(work: (signal: AbortSignal) => Promise<unknown>) {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(name, interrupt)
  // The terminal may be gone before we are.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  try {
    await work(interruption.signal)
  } catch (error) {
    if (!interruption.signal.aborted) {
      report(error)
      process.exitCode = 1
    }
  }
  process.exit()
}

/** Settles when the signal aborts, with its reason. */
export function aborted(signal: AbortSignal) {
  return new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
