import { type Env, parseEnv } from '@/lib/env'
import { WrongEnvironment } from '@/lib/parsed-environment'

const parsed = async (source: NodeJS.ProcessEnv) => parseEnv(source)

/** The environment, parsed together with the site's rules; throws one error that names what is wrong with either. */
export async function checkedEnvironment(source = process.env): Promise<Env> {
  const [env, rules] = await Promise.allSettled([parsed(source), import('@/lib/settings')])
  if (env.status === 'fulfilled' && rules.status === 'fulfilled') return env.value
  const errors = [env, rules].flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  const foreseen = errors.filter((error) => error instanceof WrongEnvironment)
  throw foreseen.length < errors.length
    ? errors[0]
    : new WrongEnvironment(foreseen.flatMap(({ lines }) => lines))
}
