import { PlainError } from '../plain-error.mjs'
import { script } from '../tool'
import { startChild } from './child'
import type { Job, Load, Outcome } from './load'

export type Generator = {
  /** Every answer must have this status, or the figures would be of something else. */
  load: (job: Job, status: number) => Promise<Load>
  stop: () => Promise<void>
}

export async function startGenerator(signal: AbortSignal): Promise<Generator> {
  const child = await startChild(script('bench/load'), { signal })
  const load = async (job: Job, status: number): Promise<Load> => {
    const { path } = job.requests[0] ?? {}
    const outcome = (await child.ask(job)) as Outcome
    if ('failure' in outcome) throw new PlainError(`${path}: ${outcome.failure}.`)
    const { statuses, ...result } = outcome
    if (statuses.every((one) => one === status)) return result
    throw new PlainError(`${path} was answered ${statuses.join(' and ')} instead of ${status}.`)
  }
  return { load, stop: child.stop }
}
