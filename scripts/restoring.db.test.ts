import { execFileSync, spawnSync } from 'node:child_process'
import { Client } from 'pg'
import { beforeEach, expect, test, vi } from 'vitest'
import { closeDatabase } from '@/lib/db'
import { anAnswer, aThread, emptyStage } from '@/prisma/cast/scene'
import { migrate } from './migrate'
import { readShape } from './migrations/shape'
import { onAnotherDatabase } from './testing/another-database'

// A whole database is made here, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 })

beforeEach(async () => {
  await emptyStage()
  await closeDatabase()
})

/** As pg_restore has it: every name is written with its schema, and none is looked for. */
async function restoring(work: (client: Client) => Promise<unknown>) {
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query(`SET search_path = ''`)
  await work(client).finally(() => client.end())
}

/** Writes each object anew from PostgreSQL's own account of it, which is what a backup holds. */
const rewritten = `
  DO $$
  DECLARE
    one record;
  BEGIN
    FOR one IN
      SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) AS away, pg_get_triggerdef(oid) AS again
      FROM pg_trigger WHERE NOT tgisinternal AND tgrelid::regclass::text LIKE 'public.%'
      UNION ALL
      SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
        format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND conrelid <> 0
      UNION ALL
      SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
      FROM pg_index JOIN pg_class ON oid = indrelid
      WHERE relnamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
      UNION ALL
      SELECT 'SELECT', pg_get_functiondef(p.oid) FROM pg_proc p
      WHERE pronamespace = 'public'::regnamespace AND prokind IN ('f', 'p')
        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')
    LOOP
      EXECUTE one.away;
      EXECUTE one.again;
    END LOOP;
  END $$`

test('a restored database has the shape of the one that was backed up', async () => {
  await restoring(async (client) => {
    const shape = async () => {
      await client.query('SET search_path = public')
      const found = await readShape(client)
      await client.query(`SET search_path = ''`)
      return found
    }
    const before = await shape()
    await client.query(rewritten)
    expect(await shape()).toEqual(before)
  })
  expect(await migrate(process.env.DATABASE_URL ?? '')).toEqual([])
})

const server = 18

/** The major version of pg_dump on this machine, or 0; one that is older than the server refuses to read it. */
const pgDump = () =>
  Number(/ (\d+)\./.exec(spawnSync('pg_dump', ['--version'], { encoding: 'utf8' }).stdout)?.[1])

test.runIf(pgDump() >= server)(
  'a site that is restored from a backup starts, and its threads are there',
  async () => {
    const { id } = await aThread({ asker: 'nettlesoup' }, { title: 'Whether to take the boat' })
    await closeDatabase()
    await onAnotherDatabase(async (url, client) => {
      const dump = execFileSync('pg_dump', ['--format=custom', process.env.DATABASE_URL ?? ''], {
        maxBuffer: 1e9,
      })
      // A newer one also asks for settings that this server does not know: what counts is what is there afterwards.
      spawnSync('pg_restore', ['--dbname', url], { input: dump })
      expect(await migrate(url)).toEqual([])
      const { rows } = await client.query('SELECT "id", "title" FROM "Question"')
      expect(rows).toEqual([{ id, title: 'Whether to take the boat' }])
      expect((await client.query('SELECT FROM "Passage"')).rowCount).toBe(1)
    })
  },
)

test('a function whose body is looked up only when it runs brings its own search path', async () => {
  await restoring(async (client) => {
    const { rows } = await client.query(`
      SELECT p.oid::regprocedure::text AS lacking FROM pg_proc p
      WHERE pronamespace = 'public'::regnamespace AND prokind IN ('f', 'p') AND prosqlbody IS NULL
        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')
        AND coalesce(array_to_string(proconfig, ' '), '') NOT LIKE '%search_path=%'`)
    expect(rows).toEqual([])
  })
})

test('rows that a restore brings find their triggers working', async () => {
  const { id } = await aThread({ asker: 'nettlesoup' }, { title: 'Whether to take the boat' })
  await anAnswer(id, { by: 'birch', text: 'Take the ferry instead.' })
  await closeDatabase()
  await restoring(async (client) => {
    const passages = async () =>
      (await client.query(`SELECT "kind", "search" FROM public."Passage" ORDER BY "kind"`)).rows
    const before = await passages()
    const backedUp = ['User', 'Question', 'Answer'].map(
      (table) => `
      CREATE TEMPORARY TABLE "${table}" AS SELECT * FROM public."${table}"`,
    )
    const back = ['User', 'Question', 'Answer'].map(
      (table) => `
      INSERT INTO public."${table}" SELECT * FROM pg_temp."${table}"`,
    )
    await client.query(backedUp.join(';'))
    await client.query(`TRUNCATE public."User" CASCADE`)
    await client.query(back.join(';'))
    const lexemes = (rows: { search: string }[]) =>
      rows.map(({ search }) => search.replace(/'(era|moment)=\d+'/g, ''))
    expect(lexemes(await passages())).toEqual(lexemes(before))
  })
})
