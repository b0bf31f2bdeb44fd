import { availableParallelism } from 'node:os'
import { z } from 'zod'
import { parsedEnvironment } from './parsed-environment'
import { isLoopback } from './same-origin'

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1')

const key = z.string().min(1).max(500).optional()

const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }),
  AUTH_SECRET: z
    .string('must be set: openssl rand -base64 33')
    .min(32, 'must be at least 32 characters: openssl rand -base64 33'),
  SITE_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  SITE_TIME_ZONE: z.string().default('UTC').refine(isTimeZone, 'must be a name such as Europe/Lisbon'),
  TRUST_PROXY: flag,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  WEB_PROCESSES: z.coerce
    .number()
    .int()
    .min(1)
    .max(256)
    .default(Math.max(1, availableParallelism() - 1)),
  // Where the build is; set by our own scripts.
  NEXT_DIST_DIR: z.string().default('.next'),
  PAGE_CACHE_MB: z.coerce.number().int().min(1).max(100_000).default(128),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address such as smtp://user:password@host:587' })
    .optional(),
  MAIL_FROM: z
    .string()
    .max(300)
    .regex(
      /^([^<>@\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
      'must be such as Hindsight <hindsight@host>',
    )
    .optional(),
  // Set by npm start when it runs its own database: where no mail server is, mail is kept, and this key opens the outbox.
  HINDSIGHT_OUTBOX: key,
  AUTH_GITHUB_ID: key,
  AUTH_GITHUB_SECRET: key,
  AUTH_GOOGLE_ID: key,
  AUTH_GOOGLE_SECRET: key,
  AUTH_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  AUTH_OIDC_ID: key,
  AUTH_OIDC_SECRET: key,
  AUTH_OIDC_NAME: z.string().min(1).max(40).default('Single sign-on'),
})

// Messages hold links that open accounts: a site that others can reach shows them to nobody.
const schema = variables.transform((given) =>
  isLoopback(given.SITE_URL) ? given : { ...given, HINDSIGHT_OUTBOX: undefined },
)

/** What the process was told from outside; see .env.example for what each variable means. */
export type Env = z.infer<typeof schema>

/** The names of the variables. */
export const envNames = Object.keys(variables.shape)

// "+05:30" would do for browsers, but PostgreSQL counts such an offset in the other direction.
function isTimeZone(name: string): boolean {
  if (!/^[a-z]/i.test(name)) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** Parses the environment; throws an Error that names everything that is wrong. */
export const parseEnv = (source: Record<string, string | undefined>): Env =>
  parsedEnvironment(schema, Object.fromEntries(envNames.map((name) => [name, source[name] || undefined])))

let parsed: Env | undefined

/** The environment, parsed at first use: `next build` runs without a database and never asks. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}
