import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm'

export const migrationsFolder = resolve('prisma/migrations')
const schemaFile = resolve('prisma/schema.prisma')

/** The migrations folder as the engine wants it told. */
export function migrationList(): MigrationList {
  const lockfile = join(migrationsFolder, 'migration_lock.toml')
  return {
    baseDir: migrationsFolder,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sqlOf(name) } },
    })),
  }
}

export function schemaFiles(): SchemasContainer {
  return { files: [{ path: schemaFile, content: readFileSync(schemaFile, 'utf8') }] }
}

export const everything = { externalTables: [], externalEnums: [] }

function migrationNames() {
  const entries = existsSync(migrationsFolder) ? readdirSync(migrationsFolder, { withFileTypes: true }) : []
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

function sqlOf(name: string) {
  return readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8')
}
