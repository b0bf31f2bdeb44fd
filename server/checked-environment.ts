import { type Env, parseEnv } from '@/lib/env'

/** The environment and the site's rules, both parsed; ends the process with what is wrong with either. */
export async function checkedEnvironment(): Promise<Env> {
  try {
    await import('@/lib/settings')
    return parseEnv(process.env)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
