import type { Client } from 'pg'
import { PlainError } from '../plain-error.mjs'

// What the search, tags and names need: PostgreSQL tells letters from signs and small ones from capitals in every script.
const letters = `
  select to_tsvector('simple', '„Жук“—Œuf') = '''жук'':1 ''œuf'':2'::tsvector and lower('ÉЖ') = 'éж' as known,
    datctype as ctype from pg_database where datname = current_database()`

/** Refuses a database in which only English letters count as letters: nothing else would be found in it. */
export async function refuseLocale(client: Client) {
  const { rows: encodings } = await client.query<{ encoding: string }>(
    `select current_setting('server_encoding') as encoding`,
  )
  const encoding = encodings[0]?.encoding
  if (encoding !== 'UTF8') throw new PlainError(`The database's encoding is ${encoding}. ${remedy}`)
  const { rows } = await client.query<{ known: boolean; ctype: string }>(letters)
  if (!rows[0]?.known)
    throw new PlainError(
      `The database's locale is ${rows[0]?.ctype}, which knows no letters but English ones: search would not find other words. ${remedy}`,
    )
}

const remedy =
  "Make a new database and move your data there: CREATE DATABASE hindsight TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'."
