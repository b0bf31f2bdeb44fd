import type { Migration } from './folder'

/** What the database's own record says of one migration. */
export type Recorded = { name: string; checksum: string; state: 'applied' | 'unfinished' | 'rolled back' }

/** How the folder and the database's record differ. */
export type History = {
  pending: Migration[]
  /** In the record and not in the folder: of a newer version of Hindsight, most likely. */
  unknown: string[]
  edited: string[]
  unfinished: string[]
}

export function compareHistory(recorded: Recorded[], folder: Migration[]): History {
  const applied = new Map(recorded.filter(({ state }) => state === 'applied').map((one) => [one.name, one]))
  const names = new Set(folder.map(({ name }) => name))
  const unfinished = recorded.filter(({ state }) => state === 'unfinished').map(({ name }) => name)
  return {
    pending: folder.filter(({ name }) => !applied.has(name)),
    unknown: [...applied.keys()].filter((name) => !names.has(name)),
    edited: folder
      .filter(({ name, checksum }) => (applied.get(name)?.checksum ?? checksum) !== checksum)
      .map(({ name }) => name),
    unfinished: unfinished.filter((name) => names.has(name)),
  }
}

/** Why the migrations in the folder must not be applied to this database, in one sentence; nothing if they may be. */
export function historyProblem({ pending, unknown, edited, unfinished }: History): string | undefined {
  if (unfinished[0]) return unfinishedSentence(unfinished[0])
  if (edited.length) {
    return `${plural(edited)} edited after being applied: put the file back as it was, and write the change as a new migration.`
  }
  if (unknown.length && pending.length) {
    return (
      `The database has a migration that prisma/migrations does not have (${unknown.join(', ')}), and lacks one that it has ` +
      `(${pending.map(({ name }) => name).join(', ')}): it belongs to another version of Hindsight.`
    )
  }
  return undefined
}

/** What to tell whoever starts an older version on the database of a newer one, which is no reason to stop. */
export function historyWarning({ unknown }: History): string | undefined {
  if (!unknown.length) return undefined
  return (
    `The database is that of a newer version of Hindsight: it has ${unknown.join(', ')}, which prisma/migrations does not have. ` +
    'This version goes on with it as it is.'
  )
}

function unfinishedSentence(name: string) {
  return (
    `Another tool began the migration ${name} and did not record its end. Look in the database: ` +
    `if what it makes is there, run: npm run migrate -- --applied ${name}; ` +
    `if nothing of it is, run: npm run migrate -- --rolled-back ${name}`
  )
}

function plural(names: string[]) {
  return names.length === 1 ? `The migration ${names[0]} was` : `The migrations ${names.join(', ')} were`
}
