import type { z } from 'zod'

/** Some variables of the environment are wrong; the message has a line for each. */
export class WrongEnvironment extends Error {
  override name = 'WrongEnvironment'
  readonly lines: string[]

  constructor(lines: string[]) {
    super(`The environment is not right:\n${lines.join('\n')}\nSee .env.example.`)
    this.lines = lines
  }
}

/** Parses variables of the environment; throws a WrongEnvironment. */
export function parsedEnvironment<Schema extends z.ZodType>(
  schema: Schema,
  source: Record<string, string | undefined>,
): z.output<Schema> {
  const parsed = schema.safeParse(source)
  if (parsed.success) return parsed.data
  throw new WrongEnvironment(
    parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`),
  )
}
