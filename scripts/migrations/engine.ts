import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { Pool } from 'pg'
import { PlainError } from '../plain-error.mjs'
import { MigrationAdapter } from './adapter'

type Exports = { __wbindgen_start: () => void }

let loaded: Promise<void> | undefined

/** As the package's own entry does, but without the warning Node prints for importing WebAssembly. */
async function load() {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const imports = { './schema_engine_bg.js': { ...bindings } }
  const { instance } = await WebAssembly.instantiate(
    readFileSync(join(dirname(entry), 'schema_engine_bg.wasm')),
    imports,
  )
  const exports = instance.exports as Exports & WebAssembly.Exports
  bindings.__wbg_set_wasm(exports)
  exports.__wbindgen_start()
}

/** Prisma's schema engine, the one `prisma migrate` downloads, as WebAssembly from the package registry. */
export async function withEngine<T>(databaseUrl: string, work: (engine: SchemaEngine) => Promise<T>) {
  loaded ??= load()
  await loaded
  const pool = new Pool({ connectionString: databaseUrl })
  const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(pool))
  const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
  try {
    return await work(engine)
  } catch (error) {
    throw plainAccount(error)
  } finally {
    engine.free()
    // The engine's own lock against a second migration lasts as long as its connection.
    await pool.end()
  }
}

/** The engine's account of what went wrong, without its name for the error and without its stack trace. */
function plainAccount(error: unknown) {
  if (error instanceof PlainError || !(error instanceof Error)) return error
  const account = error.message
    .split(/\n +0: /)[0]
    ?.replace('external connector error', '')
    .trim()
  const migration = /migration_name="(.+?)"/.exec(error.message)?.[1]
  return new PlainError(migration ? `The migration ${migration} failed: ${account}` : account, {
    cause: error,
  })
}
