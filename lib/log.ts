import { pino } from 'pino'
import { env } from './env'

let logger: pino.Logger | undefined

/** What a log may hold of an error: PostgreSQL and Prisma attach the row that they refused, a person's texts and all. */
export function errorWithoutData(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack } = error
  return { name, ...('code' in error ? { code: error.code } : {}), message, stack }
}

/** Structured logs on standard output. Ids and reasons only: no names, addresses, texts or credentials. */
export function log(): pino.Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: errorWithoutData },
  })
  return logger
}
