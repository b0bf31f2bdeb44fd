import type { Client } from 'pg'

/** What the database consists of: a digest for the definition of each of its parts. */
export type Shape = Record<string, string>

const parts = `
  with ours as (
    select oid, relname, relkind from pg_class
    where relnamespace = current_schema()::regnamespace and relname <> '_prisma_migrations'
      and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
  )
  select relname || ', column ' || attname as name, concat_ws(' ', format_type(atttypid, atttypmod), attnotnull,
    attidentity, attgenerated, pg_get_expr(adbin, adrelid)) as definition
  from ours join pg_attribute on attrelid = ours.oid and attnum > 0 and not attisdropped
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
  where relkind in ('r', 'p')
  union all
  select relname || ', constraint ' || conname, concat_ws(' ', convalidated, pg_get_constraintdef(pg_constraint.oid))
  from ours join pg_constraint on conrelid = ours.oid where contype not in ('n', 't')
  union all
  select relname || ', index ' || indexrelid::regclass, concat_ws(' ', indisvalid, pg_get_indexdef(indexrelid))
  from ours join pg_index on indrelid = ours.oid
  union all
  select relname || ', trigger ' || tgname, concat_ws(' ', tgenabled, pg_get_triggerdef(pg_trigger.oid))
  from ours join pg_trigger on tgrelid = ours.oid where not tgisinternal
  union all
  select 'view ' || relname, pg_get_viewdef(oid) from ours where relkind in ('v', 'm')
  union all
  select 'type ' || typname, string_agg(enumlabel, ' ' order by enumsortorder)
  from pg_type join pg_enum on enumtypid = pg_type.oid
  where typnamespace = current_schema()::regnamespace group by typname
  union all
  select 'function ' || pg_proc.oid::regprocedure, pg_get_functiondef(pg_proc.oid) from pg_proc
  where pronamespace = current_schema()::regnamespace and prokind <> 'a'
    and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
  union all
  select 'extension ' || extname, '' from pg_extension where extname <> 'plpgsql'`

/** A restored database writes the same conditions with fewer parentheses: they and blanks are left out of the digests. */
export async function readShape(client: Client): Promise<Shape> {
  const { rows } = await client.query<{ name: string; digest: string }>(
    `select name, left(md5(regexp_replace(definition, '[()[:space:]]', '', 'g')), 12) as digest from (${parts}) part order by name collate "C"`,
  )
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]))
}

/** One phrase for each part in which the database is not what was recorded. */
export function differences(recorded: Shape, found: Shape): string[] {
  const names = [...new Set([...Object.keys(recorded), ...Object.keys(found)])].sort()
  return names.flatMap((name) => {
    if (recorded[name] === found[name]) return []
    if (!(name in found)) return [`${name} is missing`]
    return [name in recorded ? `${name} is different` : `${name} was added`]
  })
}
