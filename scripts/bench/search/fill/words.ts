import type { Client } from 'pg'
import type { Batch } from './batches'

// As the site's trigger keeps them, in one statement; a test compares the two.
const statement = `
  INSERT INTO "Word" SELECT DISTINCT "lexeme"
  FROM "Question", unnest(to_tsvector('simple', "searchText"("title" || ' ' || "lead")))
  WHERE "id" > $1 AND "id" <= $2 AND "lexeme" ~ '^[[:alpha:]]{3,30}$' ON CONFLICT DO NOTHING`

/** The words of the questions with these numbers. */
export const fillWords = (client: Client, { from, to }: Batch) => client.query(statement, [from, to])
