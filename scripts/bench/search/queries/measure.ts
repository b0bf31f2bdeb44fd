// Runs searches as the site runs them, in a process of its own for each database.
import { pool } from '@/lib/db'
import { type Forum, forumOf } from '../forum/forum'
import { readyFor } from './acts'
import { type QueryClass, queryClasses } from './classes'
import type { Job, Measured, Timed } from './job'
import { reading } from './reading'
import { siteIn } from './site'

const notices: string[] = []
pool().on('connect', (client) => client.on('notice', ({ message }) => notices.push(message ?? '')))

const site = await siteIn(pool())

process.on('message', async (job: Job) => process.send?.(await run(job)))
process.once('disconnect', () => process.exit())
process.send?.('ready')

async function run({ questions, name, from, amount }: Job): Promise<Measured> {
  const wanted = queryClasses.find((one) => one.name === name)
  if (!wanted) throw new Error(`There is no class ${name}`)
  const timed: Timed[] = []
  notices.length = 0
  // Some have no such words; of a small forum few may have.
  for (let number = from; timed.length < amount && number < from + 50 * amount; number++) {
    const one = await timedSearch(wanted, forumOf(questions), number)
    if (one) timed.push(one)
  }
  return { timed, notices: [...notices] }
}

async function timedSearch({ act, draw }: QueryClass, forum: Forum, number: number) {
  const search = draw(reading(forum, 2 * number), reading(forum, 2 * number + 1), site)
  const ready = search && (await readyFor(act, { forum, number, search }))
  if (!ready) return undefined
  // What making it ready had the server say is not of the search.
  notices.length = 0
  const begun = performance.now()
  const came = await ready()
  return { number, milliseconds: performance.now() - begun, ...came }
}
