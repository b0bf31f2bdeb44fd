import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrationsFolder } from './migrations/folder'
import { changesSomething, nextMigration } from './migrations/next-migration'
import { PlainError } from './plain-error.mjs'
import { plainly } from './plainly'

/** Writes what prisma/schema.prisma has and the migrations do not as the next migration, for a person to complete. */
async function writeMigration(name: string | undefined) {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new PlainError('Name the migration in lower case: npm run migration -- favorite_counts')
  }
  const sql = await nextMigration()
  if (!changesSomething(sql))
    return console.log('prisma/schema.prisma has nothing that the migrations do not make.')
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(migrationsFolder, `${time}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), `${sql}\n`)
  console.log(
    `${sql}\n\nWritten to ${folder}/migration.sql. Add what the schema cannot say, then: npm run migrate`,
  )
}

await plainly(() => writeMigration(process.argv[2]))
