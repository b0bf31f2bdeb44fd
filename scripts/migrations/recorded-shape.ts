import type { Client } from 'pg'
import { readShape, type Shape } from './shape'

/** What the schema was when its last migration had been applied; `form` is how its digests are made. */
type ShapeRecord = { form: number; migration: string; server: number; shape: Shape }

const form = 2

/**
 * Notes the shape of the schema in the database itself, as the comment of Prisma's table, so that a later run can tell
 * whether somebody changed it by other means.
 */
export async function recordShape(client: Client) {
  const record: ShapeRecord = { ...(await lastState(client)), shape: await readShape(client) }
  await client.query(`comment on table _prisma_migrations is ${client.escapeLiteral(JSON.stringify(record))}`)
}

/** Nothing when the last migration was applied by another tool, or PostgreSQL was upgraded: both rewrite the record. */
export async function recordedShape(client: Client): Promise<Shape | undefined> {
  const { rows } = await client.query<{ comment: string | null }>(
    `select obj_description(to_regclass('_prisma_migrations')) as comment`,
  )
  const comment = rows[0]?.comment
  if (!comment?.startsWith('{')) return undefined
  const { shape, ...state }: ShapeRecord = JSON.parse(comment)
  const now = await lastState(client)
  const same = state.form === form && state.migration === now.migration && state.server === now.server
  return same ? shape : undefined
}

async function lastState(client: Client) {
  const { rows } = await client.query<{ migration: string; server: number }>(`
    select migration_name as migration, current_setting('server_version_num')::int / 10000 as server
    from _prisma_migrations where finished_at is not null and rolled_back_at is null
    order by finished_at desc, migration_name desc limit 1`)
  return { form, ...(rows[0] ?? { migration: '', server: 0 }) }
}
