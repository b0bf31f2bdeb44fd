import { Prisma } from './generated/prisma/client'

// PostgreSQL's code: of queries that are written by hand, Prisma's own says only that they failed.
const violation = '"originalCode":"23505"'

/** Whether a write failed because this column's value is taken. */
export function isTaken(error: unknown, column: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  const meta = JSON.stringify(error.meta ?? {})
  return meta.includes(violation) && meta.includes(`_${column}_key"`)
}
