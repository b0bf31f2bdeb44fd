import { cookieOf } from '../cookie'
import { withClient } from '../own-database'

const insert = `
  WITH joined AS (
    INSERT INTO "User" ("name", "skeleton", "email", "emailVerifiedAt", "createdAt")
    SELECT name, name, name || '@example.org', now(), now()
    FROM generate_series(1, $1::int) AS number, concat('crowd.', number) AS name
    RETURNING "id")
  INSERT INTO "Session" ("id", "userId", "createdAt", "expiresAt", "lastUsedAt", "provenAt")
  SELECT gen_random_uuid(), "id", now(), now() + interval '1 day', now(), now() FROM joined
  RETURNING "id"`

/** So many members, each with a session: gives their cookies. */
export async function insertMembers(databaseUrl: string, amount: number): Promise<string[]> {
  const { rows } = await withClient(databaseUrl, (client) => client.query<{ id: string }>(insert, [amount]))
  return Promise.all(rows.map(({ id }) => cookieOf(id)))
}
