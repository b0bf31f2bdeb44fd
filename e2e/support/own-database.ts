import { onAnotherDatabase } from '@/scripts/testing/another-database'
import { requireTool, script } from '@/scripts/tool'
import { askInstead } from './database'

/** Gives a test, and the sites that it starts, a database in which nothing changes but by what the test does; no worker looks at it. */
export function onOwnDatabase(work: () => Promise<void>): Promise<void> {
  const shared = process.env.DATABASE_URL ?? ''
  return onAnotherDatabase(async (url) => {
    await requireTool('Migrating', script('migrate'), { env: { DATABASE_URL: url } })
    await askInstead(url)
    await work().finally(() => askInstead(shared))
  })
}
