import { join } from 'node:path'
import { fingerprint, isCurrent, leaveStamp } from '../fingerprint'
import { freePort } from '../port.mjs'
import { timed } from '../timed'
import { bin, requireTool } from '../tool'
import { serverCommand } from '../web-server'
import { type Child, startChild } from './child'
import type { Answer } from './request'
import type { Given } from './yardsticks/answers'

export type Server = Pick<Child, 'pid' | 'stop'> & { port: number }

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
  const child = await startChild(serverCommand, { env, signal })
  return { ...child, port }
}

const given = (answers: Answer[]): Given[] =>
  answers.map(({ body, ...rest }) => ({ ...rest, body: body.toString('base64') }))

/** A bare server with these answers, at /0, /1 and so on. */
export async function startBare(answers: Answer[], signal: AbortSignal): Promise<Server> {
  const child = await startChild(['scripts/bench/yardsticks/bare.ts'], { signal })
  await child.ask(given(answers))
  return { ...child, port: Number(child.said) }
}

type Member = { databaseUrl: string; name: string }

/** The same, which reads two things of this member and compresses at each request. */
export async function startSelecting(
  answers: Answer[],
  member: Member,
  signal: AbortSignal,
): Promise<Server> {
  const child = await startChild(['scripts/bench/yardsticks/selecting.ts'], { signal })
  await child.ask({ ...member, answers: given(answers) })
  return { ...child, port: Number(child.said) }
}

const emptyNext = 'scripts/bench/empty-next'

/** An empty page of Next's, in a build of its own: it must not be in the product. The site's configuration is its own. */
export async function startEmptyNext(signal: AbortSignal): Promise<Server> {
  const sources = ['app', 'next.config.js'].map((name) => join(emptyNext, name))
  const digest = fingerprint([...sources, 'next.config.js', 'package-lock.json'], process.version)
  const stamp = join(emptyNext, '.next', 'made-from')
  const env = { NODE_ENV: 'production' }
  if (!isCurrent(stamp, digest)) {
    await timed('Building an empty page', () =>
      requireTool('Its build', [bin.next, 'build', emptyNext], { env, signal }),
    )
    leaveStamp(stamp, digest)
  }
  const child = await startChild(['scripts/bench/yardsticks/empty-next.ts'], { env, signal })
  return { ...child, port: Number(child.said) }
}
