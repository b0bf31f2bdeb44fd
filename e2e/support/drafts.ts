import { randomUUID } from 'node:crypto'
import { query } from './database'
import type { Member } from './members'

/** A question that a member has begun on some other device. */
export const aDraft = ({ id }: Pick<Member, 'id'>, fields: { title: string; lead: string }) =>
  query(
    `INSERT INTO "Draft" ("userId", "kind", "submissionId", "fields", "updatedAt")
     VALUES ($1, 'question', $2, $3::jsonb, now())`,
    [id, randomUUID(), JSON.stringify(fields)],
  )
