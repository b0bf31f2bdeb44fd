import { PlainError } from '../plain-error.mjs'
import { script } from '../tool'
import { startChild } from './child'
import type { Job, Load } from './load'

export type { Job, Load }

export type Generator = {
  /** Every answer must have this status, or the figures would be of something else. */
  load: (job: Job, status: number) => Promise<Load>
  stop: () => Promise<void>
}

export async function startGenerator(signal: AbortSignal): Promise<Generator> {
  const child = await startChild(script('bench/load'), { signal })
  const load = async (job: Job, status: number) => {
    const result = (await child.ask(job)) as Load
    const { statuses, errors } = result
    if (errors > 0 || statuses.some((one) => one !== status))
      throw new PlainError(
        `${job.requests[0]?.path}: ${errors} errors, and answers ${statuses.join(', ')} instead of ${status}.`,
      )
    return result
  }
  return { load, stop: child.stop }
}
