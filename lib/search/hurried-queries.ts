import 'server-only'
import { pool } from '@/lib/db'
import { env } from '@/lib/env'
import { NoTurn, turns } from './turns'

/** A statement took longer than it may, or none could begin in time. */
export class TookTooLong extends Error {}

/** Runs one statement, for at most `milliseconds` and as long as there is time at all; throws TookTooLong. */
export type Run = <Row extends Record<string, unknown>>(
  sql: string,
  values: unknown[],
  milliseconds: number,
) => Promise<Row[]>

// In milliseconds: how long one waits for a connection, and has it.
const patience = 1_000
const altogether = 1_200

/** How much is left of some milliseconds that begin now. */
export function countdown(milliseconds: number): () => number {
  const end = performance.now() + milliseconds
  return () => end - performance.now()
}

// The index is the only way that is fast for certain; the planner cannot know how many passages have all of the words.
const planning = `SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off;
  SET LOCAL max_parallel_workers_per_gather = 0; SET LOCAL jit = off; SET LOCAL pg_trgm.similarity_threshold = 0.25;`

const canceled = (error: unknown) => error instanceof Error && 'code' in error && error.code === '57014'

const connect = () => pool().connect()

type Connection = Awaited<ReturnType<typeof connect>>

function runOn(connection: Connection): Run {
  const left = countdown(altogether)
  return async <Row extends Record<string, unknown>>(
    sql: string,
    values: unknown[],
    milliseconds: number,
  ) => {
    const time = Math.max(1, Math.round(Math.min(milliseconds, left())))
    await connection.query(`BEGIN READ ONLY; ${planning} SET LOCAL statement_timeout = ${time}`)
    try {
      return (await connection.query<Row>(sql, values)).rows
    } catch (error) {
      throw canceled(error) ? new TookTooLong() : error
    } finally {
      await connection.query('ROLLBACK')
    }
  }
}

async function connected<Result>(work: (run: Run) => Promise<Result>): Promise<Result> {
  const connection = await connect()
  // One that breaks fails the statement at hand; without a listener it would end the process too.
  const broken = () => {}
  connection.on('error', broken)
  let failed = false
  try {
    return await work(runOn(connection))
  } catch (error) {
    failed = !(error instanceof TookTooLong)
    throw error
  } finally {
    connection.off('error', broken)
    // A statement that PostgreSQL did not end may still be at it: whoever got this connection next would wait for it.
    connection.release(failed)
  }
}

let inTurn: ReturnType<typeof turns> | undefined

/**
 * Runs statements that may be slow one after the other on a connection, so few at once that the rest of the site has
 * connections too. Throws TookTooLong when there is none in time.
 */
export async function hurried<Result>(work: (run: Run) => Promise<Result>): Promise<Result> {
  inTurn ??= turns(Math.max(1, Math.floor(env().DATABASE_POOL / 3)), patience)
  try {
    return await inTurn(() => connected(work))
  } catch (error) {
    throw error instanceof NoTurn ? new TookTooLong() : error
  }
}
