import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from './postgres/place'

/** Made at the first start, and kept beside the embedded database. */
function kept(name: string): string {
  const file = join(dataFolder, name)
  if (!existsSync(file)) writeFileSync(file, randomBytes(33).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

/** What sessions are signed with; without DATABASE_URL nobody has to choose it. */
export const authSecret = () => process.env.AUTH_SECRET || kept('auth-secret')

/** What opens the outbox. Whoever reads the terminal or the folder of the site has it. */
export const outboxKey = () => kept('outbox-key')
