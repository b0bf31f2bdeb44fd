import { Prisma } from './generated/prisma/client'

/** Whether a write failed because this column's value is taken. */
export function isTaken(error: unknown, column: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') return false
  return JSON.stringify(error.meta ?? {}).includes(`_${column}_key"`)
}
