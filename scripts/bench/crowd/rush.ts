import { setTimeout as sleep } from 'node:timers/promises'
import type { Figure } from '../comparison'
import type { Content } from '../content'
import { figures } from '../numbers'
import type { OwnDatabase } from '../own-database'
import { send } from '../request'
import type { Server } from '../site'
import { makeStale } from '../stale'
import { fromNetwork } from './crawler'
import { insertMembers } from './members'
import { countingRenders } from './renders'

const visitors = 1_000
const members = 200
const quiet = 36_000

type Rush = { name: string; path: string; headers: Record<string, string>[] }

/** Crowds that come to a page at the moment in which it went stale, each of them on a new connection. */
export async function measureRushes(
  site: Server,
  database: OwnDatabase,
  { threads }: Content,
): Promise<Figure[]> {
  const cookies = await insertMembers(database.url, members)
  const strangers = Array.from({ length: visitors }, (_, number) => fromNetwork(number))
  const readers = cookies.map((cookie, number) => ({ ...fromNetwork(number), cookie }))
  const rushes: Rush[] = [
    { name: 'visitors at home', path: '/', headers: strangers },
    { name: 'visitors at a thread', path: threads.eight, headers: strangers },
    { name: 'members at a thread', path: threads.eight, headers: readers },
  ]
  console.log('Waiting until all has been quiet …')
  await sleep(quiet)
  const measured: Figure[] = []
  for (const rush of rushes) measured.push(...(await measure(site, database, rush)))
  return measured
}

async function measure({ port }: Server, database: OwnDatabase, { name, path, headers }: Rush) {
  const all = headers.length.toLocaleString('en-US')
  const once = async () => {
    await makeStale(database.url)
    await send(port, { path, headers: fromNetwork(0) })
  }
  const ask = async () => {
    const begun = performance.now()
    const answers = await Promise.allSettled(headers.map((one) => send(port, { path, headers: one })))
    const unserved = answers.filter((one) => one.status === 'rejected' || one.value.status !== 200).length
    return { unserved, seconds: (performance.now() - begun) / 1000 }
  }
  const { result, renders } = await countingRenders(database, once, async (count) => {
    await makeStale(database.url)
    return count(ask)
  })
  const took = `all in ${figures(result.seconds)} s`
  return [
    { name: `${all} ${name}: not answered 200 (${took})`, value: result.unserved, atMost: 0 },
    { name: `${all} ${name}: times it was rendered`, value: renders, atMost: 1 },
  ]
}
