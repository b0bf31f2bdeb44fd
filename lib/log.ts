import { pino } from 'pino'
import { env } from './env'

let logger: pino.Logger | undefined

/** Structured logs on standard output. Ids and reasons only: no names, addresses, texts or credentials. */
export function log(): pino.Logger {
  logger ??= pino({ level: env().LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime })
  return logger
}
