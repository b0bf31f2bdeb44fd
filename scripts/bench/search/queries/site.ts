import type { Pool } from 'pg'
import { commonWords } from '../forum/common-words'
import type { Site } from './classes'

/** Reads what drawing searches needs to know of a database. */
export async function siteIn(pool: Pool): Promise<Site> {
  const stopped = await pool.query<{ word: string }>(
    `SELECT word FROM unnest($1::text[]) AS word WHERE to_tsvector('hindsight', word) = ''`,
    [commonWords],
  )
  const categories = await pool.query<{ slug: string }>('SELECT "slug" FROM "Category" ORDER BY "id"')
  return {
    passedOver: new Set(stopped.rows.map(({ word }) => word)),
    categories: categories.rows.map(({ slug }) => slug),
  }
}
