import { clockWarning } from '@/lib/upkeep/clocks'

/** Says on the terminal when this machine's clock and the database's differ; `ask` gives what the database's shows. */
export async function warnOfClocks(ask: () => Promise<Date>): Promise<void> {
  const warning = await clockWarning(ask)
  if (warning) console.warn(`${warning}\n`)
}
