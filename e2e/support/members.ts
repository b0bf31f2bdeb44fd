import { randomInt, randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { encode } from 'next-auth/jwt'
import { skeletonOf } from '@/lib/members/skeleton'
import type { Actor } from '@/lib/policy'
import { sessionCookieName } from '@/lib/session-cookie'
import { query, queryOne } from './database'

export type Member = { id: number; name: string; email: string }

/** What every member of a journey signs in with. */
export const password = 'seven lamps on the pier'

let passwordHash: Promise<string> | undefined

const letters = 'abcdefghjkmnpqrstuvwxyz'
const someLetters = () => Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')

/** A name that nobody has: `asker.kwtebd`. */
export const newName = (called = 'member') => `${called}.${someLetters()}`

/** Somebody who has just joined, and has done nothing yet. */
export async function aMember(called?: string, role: Actor['role'] = 'member'): Promise<Member> {
  // Cheap to check: what the real cost protects is not tested here.
  passwordHash ??= hash(password, { memoryCost: 1024, timeCost: 1 })
  const name = newName(called)
  const email = `${name}@example.org`
  const { id } = await queryOne(
    `INSERT INTO "User" ("name", "skeleton", "email", "passwordHash", "role", "createdAt", "emailVerifiedAt")
     VALUES ($1, $2, $3, $4, $5::"Role", now() - interval '2 years', now() - interval '2 years') RETURNING "id"`,
    [name, skeletonOf(name), email, await passwordHash, role],
  )
  return { id, name, email }
}

/** The cookie of a session that was opened just now. */
export async function sessionCookie(member: Member, site: string) {
  const sid = randomUUID()
  await query(
    `INSERT INTO "Session" ("id", "userId", "createdAt", "lastUsedAt", "provenAt", "expiresAt")
     VALUES ($1, $2, now(), now(), now(), now() + interval '60 days')`,
    [sid, member.id],
  )
  const name = sessionCookieName(site.startsWith('https:'))
  const secret = process.env.AUTH_SECRET ?? ''
  return { name, value: await encode({ token: { sid }, secret, salt: name }), url: site }
}

/** When they last showed who they are was an hour ago, wherever they are signed in. */
export const provedLongAgo = ({ id }: Member) =>
  query(`UPDATE "Session" SET "provenAt" = now() - interval '1 hour' WHERE "userId" = $1`, [id])

/** Their sessions are over, wherever they are signed in. */
export const expireSessions = ({ id }: Member) =>
  query(`UPDATE "Session" SET "expiresAt" = now() - interval '1 second' WHERE "userId" = $1`, [id])
