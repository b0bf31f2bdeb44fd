import { randomBytes } from 'node:crypto'
import { noLimits } from '@/e2e/support/no-limits'
import { aborted } from '../plainly'
import { neutralEnvironment } from '../testing/neutral-environment'
import { machine } from './machine'

/** Runs a benchmark in an environment of its own, and prints on what machine it ran, what came out, and how long it took. */
export async function measured(
  databaseUrl: string,
  work: () => Promise<string>,
  signal: AbortSignal,
  environment: Record<string, string> = {},
) {
  const started = Date.now()
  neutralEnvironment()
  Object.assign(process.env, noLimits, { AUTH_SECRET: randomBytes(33).toString('base64') }, environment)
  const before = await machine(databaseUrl)
  const results = await Promise.race([work(), aborted(signal)])
  console.log(`\n${before}\n\n${results}\n\n${Math.round((Date.now() - started) / 1000)} s`)
}
