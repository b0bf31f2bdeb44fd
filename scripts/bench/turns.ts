import type { Load } from './load'

/** Sends so many requests and waits until each is answered: nothing is left to do when the next one's turn comes. */
export type Work = (amount: number) => Promise<Load>

export type Effort = { rounds: number; seconds: number }

/** Every work once in each round, so that drift of the machine falls on all of them. Gives the loads of each. */
export async function takeTurns(
  works: Work[],
  least: number,
  { rounds, seconds }: Effort,
): Promise<Load[][]> {
  const turns: { loads: Load[]; take: () => Promise<Load> }[] = []
  for (const work of works) turns.push({ loads: [], take: await prepared(work, least, seconds) })
  for (let round = 0; round < rounds; round++) for (const { loads, take } of turns) loads.push(await take())
  return turns.map(({ loads }) => loads)
}

/** Warms up, and finds how many requests keep it busy for about so long. */
async function prepared(work: Work, least: number, seconds: number): Promise<() => Promise<Load>> {
  const enough = ({ perSecond }: Load, during: number) => Math.max(least, Math.round(perSecond * during))
  const cold = await work(least)
  const warm = await work(enough(cold, 1))
  return () => work(enough(warm, seconds))
}
