import type { Figure } from './comparison'
import type { Content } from './content'
import { whileLogging } from './logging'
import type { OwnDatabase } from './own-database'
import { send } from './request'
import type { Server } from './site'
import { makeStale } from './stale'

// Whatever listens for what is stale does so once a second, whoever asks for what.
const answering = ['hindsight', 'hindsight entry']

/** How many statements the site sends to PostgreSQL for a page. */
export function countQueries(
  database: OwnDatabase,
  site: Server,
  { threads, reader }: Content,
): Promise<Figure[]> {
  return whileLogging(database, async (record) => {
    const of = async (path: string, headers: Record<string, string> = {}) => {
      const statements = await record(() => send(site.port, { path, headers }))
      return statements.filter(({ application }) => answering.includes(application)).length
    }
    const member = { cookie: reader.cookie }
    const pages = [
      { name: 'home', path: '/', atMost: 2 },
      { name: 'thread of 8', path: threads.eight, atMost: 3 },
      { name: 'thread of 100', path: threads.hundred, atMost: 3 },
    ]
    const figures: Figure[] = []
    for (const { name, path, atMost } of pages) {
      // The first view of a thread is written down.
      for (const headers of [{}, member, member]) await send(site.port, { path, headers })
      figures.push({ name: `queries, member: ${name}`, value: await of(path, member), atMost })
    }
    await makeStale(database.url)
    const missed = await of(threads.eight)
    return [{ name: 'queries, first view after a change: thread of 8', value: missed, atMost: 8 }, ...figures]
  })
}
