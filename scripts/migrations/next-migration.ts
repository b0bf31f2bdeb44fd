import { createDatabase } from '../postgres/create-database'
import { disposablePlace } from '../postgres/place'
import { startCluster } from '../postgres/start-cluster'
import { withEngine } from './engine'
import { everything, migrationList, schemaFiles } from './folder'

/** The SQL that leads from the migrations to schema.prisma, found by replaying them on an empty database. */
export async function nextMigration(): Promise<string> {
  const cluster = await startCluster(disposablePlace())
  try {
    const scratch = cluster.url('scratch')
    await createDatabase(scratch)
    const { stdout } = await withEngine(scratch, (engine) =>
      engine.diff({
        from: { tag: 'migrations', ...migrationList() },
        to: { tag: 'schemaDatamodel', ...schemaFiles() },
        script: true,
        exitCode: null,
        filters: everything,
      }),
    )
    return stdout?.trim() ?? ''
  } finally {
    await cluster.stop()
  }
}

/** Whether a script does anything besides making sure of the default schema and commenting. */
export function changesSomething(sql: string) {
  const statements = sql.replace(/^--.*$/gm, '').replace('CREATE SCHEMA IF NOT EXISTS "public";', '')
  return statements.trim() !== ''
}
