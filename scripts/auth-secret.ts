import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from './postgres/place'

/** What sessions are signed with; made and kept beside the embedded database, which alone goes without being told. */
export function authSecret(): string {
  const { AUTH_SECRET } = process.env
  if (AUTH_SECRET) return AUTH_SECRET
  const file = join(dataFolder, 'auth-secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(33).toString('base64'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}
