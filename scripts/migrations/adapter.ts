import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, type SqlQuery } from '@prisma/driver-adapter-utils'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type Result = Awaited<ReturnType<Adapter['queryRaw']>>

/** What Prisma's schema engine needs from its PostgreSQL adapter beyond what the adapter (7.10) does by itself. */
export class MigrationAdapter extends PrismaPg {
  override async connect() {
    return completed(await super.connect())
  }

  override async connectToShadowDb() {
    return completed(await super.connectToShadowDb())
  }
}

function completed(adapter: Adapter): Adapter {
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => withCharTypes(await queryRaw(withCharsAsText(query)))
  // By itself it cuts a migration at every semicolon, also inside a function, and runs the pieces one by one.
  adapter.executeScript = async (script) => {
    await adapter.executeRaw({ sql: script, args: [], argTypes: [] })
  }
  return adapter
}

// PostgreSQL's internal one-byte type "char": the engine asks for it when it reads foreign keys, the adapter does not
// know it.
const charColumns = new Set(['constraint_type', 'confdeltype', 'confupdtype'])

function withCharsAsText(query: SqlQuery): SqlQuery {
  const sql = query.sql
    .replace('constr.contype AS constraint_type', 'constr.contype::text AS constraint_type')
    .replace(/\bcon\.(conf(?:del|upd)type),/g, 'con.$1::text AS $1,')
  return { ...query, sql }
}

function withCharTypes(result: Result): Result {
  const columnTypes = result.columnTypes.map((type, i) =>
    charColumns.has(result.columnNames[i] ?? '') ? ColumnTypeEnum.Character : type,
  )
  return { ...result, columnTypes }
}
