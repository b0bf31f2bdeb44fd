import type { Client } from 'pg'
import { skeletonOf } from '@/lib/members/skeleton'

const batch = 500

type Named = { id: number; name: string }

/**
 * Makes the skeletons anew that a migration has marked with `old `: SQL does not know which letters look alike. It may be
 * stopped and begun again.
 */
export async function remakeNameKeys(client: Client): Promise<void> {
  const { rows } = await client.query<Named>(
    `SELECT u."id", coalesce(d."name", u."name") AS "name" FROM "User" u
     LEFT JOIN "Departure" d ON d."userId" = u."id" AND u."leftAt" IS NOT NULL
     WHERE u."skeleton" LIKE 'old %' ORDER BY u."id" LIMIT ${batch}`,
  )
  for (const row of rows) await remake(client, row)
  if (rows.length === batch) await remakeNameKeys(client)
}

// Of two members who look alike by today's rule, the later one's key is set apart: both names are long given out.
async function remake(client: Client, { id, name }: Named): Promise<void> {
  await client.query(
    `UPDATE "User" SET "skeleton" = CASE WHEN EXISTS (SELECT FROM "User" WHERE "skeleton" = $2)
       THEN $2 || '~' || $1::text ELSE $2 END WHERE "id" = $1::int`,
    [id, skeletonOf(name)],
  )
}
