import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainError } from './plain-error.mjs'
import { dataFolder } from './postgres/place'

/** What sessions are signed with: made and kept beside the embedded database, demanded for any other. */
export function authSecret(embedded: boolean): string {
  const { AUTH_SECRET } = process.env
  if (AUTH_SECRET) return AUTH_SECRET
  if (!embedded) throw new PlainError('AUTH_SECRET is not set. Make one with: openssl rand -base64 33')
  const file = join(dataFolder, 'auth-secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(33).toString('base64'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}
