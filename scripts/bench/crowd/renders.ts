import { whileLogging } from '../logging'
import type { OwnDatabase } from '../own-database'
import type { Statement } from '../statements'

// The renderer's connections; the entry's have a name of their own.
const renderer = 'hindsight'

const readsIn = (statements: Statement[]) =>
  statements.filter(({ application, text }) => application === renderer && text.startsWith('SELECT'))

type Work<T> = () => Promise<T>

/** Does some work, and says beside its result how often the page was rendered meanwhile. */
export type CountRenders = <T>(work: Work<T>) => Promise<{ result: T; renders: number }>

/** Gives what counts how often a page is rendered, by what it asks PostgreSQL when `once` has it rendered a single time. */
export function countingRenders<T>(
  database: OwnDatabase,
  once: Work<unknown>,
  measure: (count: CountRenders) => Promise<T>,
): Promise<T> {
  return whileLogging(database, async (record) => {
    const [main] = readsIn(await record(once)).toSorted((one, other) => other.text.length - one.text.length)
    if (!main) throw new Error('This page asks PostgreSQL nothing: its renders cannot be counted')
    return measure(async (work) => {
      const results: Awaited<ReturnType<typeof work>>[] = []
      const reads = readsIn(await record(async () => results.push(await work())))
      const [result] = results
      if (result === undefined) throw new Error('The work gave nothing')
      return { result, renders: reads.filter(({ text }) => text === main.text).length }
    })
  })
}
