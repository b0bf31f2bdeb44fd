import { z } from 'zod'
import { parsedEnvironment } from './parsed-environment'

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1')

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }),
  AUTH_SECRET: z.string().min(32, 'must be at least 32 characters: openssl rand -base64 33'),
  SITE_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  SITE_TIME_ZONE: z.string().default('UTC').refine(isTimeZone, 'must be a name such as Europe/Lisbon'),
  TRUST_PROXY: flag,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
})

/** What the process was told from outside; see .env.example for what each variable means. */
export type Env = z.infer<typeof schema>

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** Parses the environment; throws an Error that names everything that is wrong. */
export const parseEnv = (source: Record<string, string | undefined>): Env => parsedEnvironment(schema, source)

let parsed: Env | undefined

/** The environment, parsed at first use: `next build` runs without a database and never asks. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}
