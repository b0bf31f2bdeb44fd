import { afterAll, expect, test } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { enqueue } from './commands'

process.env.DATABASE_POOL = '2'

afterAll(closeDatabase)

test('handing in a job takes no connection beside its transaction’s: a pool full of them goes on', async () => {
  const begun = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const acts = begun.map(({ resolve }) =>
    db().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1`
      resolve()
      await Promise.all(begun.map(({ promise }) => promise))
      await enqueue(tx, 'sweep-closings', {})
    }),
  )
  await expect(Promise.all(acts)).resolves.toHaveLength(2)
})
