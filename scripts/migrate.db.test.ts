import { Client } from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startDetached } from './detached'
import { applyFolder, migrate } from './migrate'
import { withEngine } from './migrations/engine'
import { everything, migrationList } from './migrations/folder'
import { onAnotherDatabase } from './testing/another-database'
import { migrationsOf } from './testing/migrations-of'
import { until } from './testing/working'
import { script } from './tool'

// Processes start and are killed here, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 })

test("Prisma's own tool finds a database that was migrated here up to date", async () => {
  await onAnotherDatabase(async (url) => {
    expect(await migrate(url)).toContain('20261122180000_threads')
    const state = { migrationsList: migrationList(), filters: everything, optInToShadowDatabase: false }
    expect(await withEngine(url, (engine) => engine.diagnoseMigrationHistory(state))).toMatchObject({
      editedMigrationNames: [],
      failedMigrationNames: [],
      hasMigrationsTable: true,
      history: null,
    })
    expect(await migrate(url)).toEqual([])
  })
})

const halting = `
  CREATE FUNCTION halt(step integer) RETURNS void LANGUAGE sql AS 'SELECT pg_advisory_xact_lock_shared(1, step)';
  CREATE FUNCTION halt_at_end() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN PERFORM halt(CASE NEW.migration_name WHEN ''1_first'' THEN 4 ELSE 7 END); RETURN NULL; END';
  CREATE CONSTRAINT TRIGGER halt AFTER INSERT ON _prisma_migrations DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION halt_at_end();
  -- What was recorded of the schema lacks these functions.
  COMMENT ON TABLE _prisma_migrations IS NULL;`

const halfway = {
  '1_first': `
    SELECT halt(1);
    CREATE TABLE one (id integer);
    SELECT halt(2);
    INSERT INTO one VALUES (1);
    SELECT halt(3);`,
  '2_second': `
    CREATE TABLE two (id integer);
    SELECT halt(5);
    CREATE INDEX one_id ON one (id);
    SELECT halt(6);`,
}

/** Starts migrating in a process, kills it once it is halted, and waits until the database has noticed. */
async function killedWhileHalted(url: string, client: Client) {
  const halted = async () => {
    const { rows } = await client.query(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)
    return rows.length > 0
  }
  const command = [...script('testing/migrating'), migrationsOf(halfway)]
  const { child, ended } = startDetached({ command, env: { DATABASE_URL: url }, log: 'inherit' })
  await until(halted)
  child.kill('SIGKILL')
  await ended
  await until(async () => !(await halted()))
}

/** Which of the two migrations are recorded, and which of their tables are there. */
async function kept(client: Client) {
  const { rows } = await client.query(`
    SELECT ARRAY(SELECT migration_name::text FROM _prisma_migrations ORDER BY 1) AS recorded,
      array_remove(ARRAY[CASE WHEN to_regclass('one') IS NOT NULL THEN '1_first' END,
        CASE WHEN to_regclass('two') IS NOT NULL THEN '2_second' END], NULL) AS made`)
  return rows[0]
}

test('killed at any statement or at its commit, a migration leaves nothing, and the next run goes on', async () => {
  await onAnotherDatabase(async (url, client) => {
    await applyFolder(url, migrationsOf({}))
    await client.query(halting)
    const [first] = Object.keys(halfway)
    for (const step of [1, 2, 3, 4, 5, 6, 7]) {
      await client.query(`SELECT pg_advisory_lock(1, ${step})`)
      await killedWhileHalted(url, client)
      await client.query(`SELECT pg_advisory_unlock(1, ${step})`)
      const whole = step > 4 ? [first] : []
      expect(await kept(client), `step ${step}`).toEqual({ recorded: whole, made: whole })
    }
    expect(await applyFolder(url, migrationsOf(halfway))).toEqual(['2_second'])
    expect(await kept(client)).toEqual({ recorded: Object.keys(halfway), made: Object.keys(halfway) })
  })
})

test('a migration that finds its table held lets go, waits, and tries again', async () => {
  await onAnotherDatabase(async (url, client) => {
    await applyFolder(url, migrationsOf({ '1_a': 'CREATE TABLE one (id integer)' }))
    const holder = new Client({ connectionString: url })
    await holder.connect()
    await holder.query('BEGIN; LOCK TABLE one IN ACCESS SHARE MODE')
    const both = migrationsOf({
      '1_a': 'CREATE TABLE one (id integer)',
      '2_b': 'CREATE TABLE two (id integer); ALTER TABLE one ADD COLUMN name text',
    })
    const migrated = applyFolder(url, both)
    const waits = async () => {
      const { rows } = await client.query('SELECT FROM pg_locks WHERE NOT granted')
      return rows.length > 0
    }
    await until(waits)
    await until(async () => !(await waits()))
    await holder.end()
    expect(await migrated).toEqual(['2_b'])
  })
})

test('what cannot be in one transaction with its record is refused in plain words, and leaves nothing', async () => {
  await onAnotherDatabase(async (url, client) => {
    const folder = migrationsOf({
      '1_a': 'CREATE TABLE one (id integer); CREATE INDEX CONCURRENTLY one_id ON one (id)',
    })
    await expect(applyFolder(url, folder)).rejects.toThrow('A migration is one transaction with its record')
    expect(await kept(client)).toEqual({ recorded: [], made: [] })
  })
})

test('a migration of a newer version is warned of, stops no older one, and its jobs and names stay', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  await onAnotherDatabase(async (url, client) => {
    await migrate(url)
    await client.query(`
      INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
      VALUES ('newer', 'none of ours', now(), '29990101000000_newer', 1);
      ALTER TABLE "Question" ADD COLUMN "newer" integer;
      INSERT INTO "User" ("name", "skeleton", "email", "createdAt") VALUES ('birch', 'old birch', 'a@example.org', now());
      UPDATE pgboss.schedule SET "cron" = '1 2 3 4 5' WHERE "name" = 'sweep-nudges'`)
    expect(await migrate(url)).toEqual([])
    expect(warned).toHaveBeenCalledWith(expect.stringContaining('29990101000000_newer'))
    const { rows } = await client.query(`
      SELECT "cron" AS kept FROM pgboss.schedule WHERE "name" = 'sweep-nudges' UNION ALL SELECT "skeleton" FROM "User"`)
    expect(rows).toEqual([{ kept: '1 2 3 4 5' }, { kept: 'old birch' }])
  })
})

test('a server whose clock is wrong says so when it starts', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  vi.useFakeTimers({ now: Date.now() - 600_000, toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  await onAnotherDatabase(async (url) => {
    await migrate(url)
    expect(warned).toHaveBeenCalledWith(expect.stringContaining('behind'))
  })
})

test('a schema that was changed by other means is refused', async () => {
  await onAnotherDatabase(async (url, client) => {
    await migrate(url)
    await client.query(`ALTER TABLE "Tag" DROP CONSTRAINT "Tag_name_check"`)
    await expect(migrate(url)).rejects.toThrow('Tag, constraint Tag_name_check is missing')
  })
})
