import type { DiagnoseMigrationHistoryOutput } from '@prisma/schema-engine-wasm'

/** Why the migrations in the folder must not be applied to this database, in one sentence; nothing if they may be. */
export function historyProblem(diagnosis: DiagnoseMigrationHistoryOutput): string | undefined {
  const { failedMigrationNames: failed, editedMigrationNames: edited, history } = diagnosis
  if (failed.length) return failedSentence(failed)
  if (edited.length) {
    return `${plural(edited)} edited after being applied: put the file back as it was, and write the change as a new migration.`
  }
  if (history && 'unpersistedMigrationNames' in history) {
    return (
      `The database has a migration that prisma/migrations does not have (${history.unpersistedMigrationNames.join(', ')}): ` +
      'it belongs to a newer or to another version of Hindsight.'
    )
  }
  return undefined
}

function failedSentence(failed: string[]) {
  return (
    `The migration ${failed.join(', ')} failed when it was last applied, and PostgreSQL took it back: ` +
    `correct its cause, then run: npm run migrate -- --rolled-back ${failed[0]}`
  )
}

function plural(names: string[]) {
  return names.length === 1 ? `The migration ${names[0]} was` : `The migrations ${names.join(', ')} were`
}
