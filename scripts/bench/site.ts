import { freePort } from '../port.mjs'
import { type Child, startChild } from './child'
import type { Answer } from './request'

export type Server = Child & { port: number }

export const benchBuild = '.next-bench'

/** The built site, as `npm start` runs it. */
export async function startSite(databaseUrl: string, signal: AbortSignal): Promise<Server> {
  const port = await freePort()
  const env = {
    NODE_ENV: 'production',
    NEXT_DIST_DIR: benchBuild,
    HOST: '127.0.0.1',
    PORT: String(port),
    SITE_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'error',
  }
  const child = await startChild(['--import', './scripts/resolve.mjs', 'server/main.ts'], { env, signal })
  return { ...child, port }
}

/** The yardstick beside it: these answers, in a process of its own, at /0, /1 and so on. */
export async function startBare(answers: Answer[], signal: AbortSignal): Promise<Server> {
  const child = await startChild(['scripts/bench/bare.ts'], { signal })
  const given = answers.map(({ body, ...rest }) => ({ ...rest, body: body.toString('base64') }))
  return { ...child, port: Number(await child.ask(given)) }
}
