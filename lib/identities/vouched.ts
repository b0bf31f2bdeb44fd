import { z } from 'zod'
import { address } from '@/lib/members/address'
import { nameComplaint, nameLength } from '@/lib/members/name'

const text = z
  .string()
  .max(300)
  .regex(/^\P{Cc}*$/u)
  .optional()
  .catch(undefined)
const subject = z
  .string()
  .max(255)
  .regex(/^\P{Cc}+$/u)

const profiles = {
  github: z
    .object({ id: z.int().positive(), login: text, email: text })
    .transform(({ id, ...profile }) => ({ ...profile, subject: String(id) })),
  openid: z
    .object({
      sub: subject,
      preferred_username: text,
      name: text,
      email: text,
      email_verified: z.literal(true).optional().catch(undefined),
    })
    .transform(({ sub, preferred_username, name, email, email_verified }) => ({
      subject: sub,
      login: preferred_username ?? name,
      email,
      email_verified,
    })),
}

/** Somebody for whom another site vouches. */
export const vouched = z.object({
  provider: z.string().min(1).max(255),
  subject,
  /** As that site names the account; may be empty. */
  label: z.string().max(300),
  /** What could be their name here; may be empty. */
  name: z.string(),
  email: z.string(),
  /** Whether that site says that the address is theirs. */
  emailVerified: z.boolean(),
})

export type Vouched = z.infer<typeof vouched>

/** Whom a profile of another site is about; null when it does not say. Only the subject tells who it is. */
export function whoIs(provider: string, profile: unknown): Vouched | null {
  const parsed = (provider === 'github' ? profiles.github : profiles.openid).safeParse(profile)
  if (!parsed.success) return null
  const { subject, login = '', ...about } = parsed.data
  const email = address.safeParse(about.email).data ?? ''
  const emailVerified = email !== '' && 'email_verified' in about && about.email_verified === true
  return { provider, subject, label: login || email, name: suggestedName(login), email, emailVerified }
}

/** The nearest name that could be given out here; empty when there is none. */
export function suggestedName(login: string): string {
  const plain = login
    .normalize('NFC')
    .replace(/@.*$/, '')
    .replace(/\s+/gu, '-')
    .replace(/[^\p{L}\p{N}\p{M}._-]/gu, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
  const name = [...plain].slice(0, nameLength.max).join('')
  return nameComplaint(name) ? '' : name
}
