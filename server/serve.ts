import { createServer } from 'node:http'
import type { Env } from '@/lib/env'
import { Answer } from './answer'
import { answering } from './answering'
import { browserFiles } from './browser-files'
import { builtFiles } from './built-files'
import { finishedPages } from './finished-pages'
import { hearStale } from './hearing-stale'
import { readers } from './readers'
import { rendererAt } from './render'
import type { rendererProcess } from './renderer-process'
import { answerUnreadable } from './unreadable-request'

const maxHeaderSize = 16_384
const patience = 8_000

/** Answers requests in this process, with what this renderer makes. Says to the parent process when it listens. */
export function serve(env: Env, renderer: ReturnType<typeof rendererProcess>): void {
  const { HOST: host, PORT: port, NEXT_DIST_DIR: folder } = env
  const isDevelopment = env.NODE_ENV === 'development'
  const server = createServer({ maxHeaderSize, ServerResponse: Answer })
  server.requestTimeout = 60_000
  server.maxHeadersCount = 100
  server.on('clientError', answerUnreadable(env.SITE_URL))

  const pages = finishedPages(env.PAGE_CACHE_MB * 1_000_000)
  const stale = hearStale({
    databaseUrl: env.DATABASE_URL,
    expire: (tags) => (tags === 'all' ? pages.expireAll() : pages.expire(tags)),
  })
  const means = {
    env,
    readers: readers(env),
    pages,
    renderer: rendererAt(renderer.socketPath),
    readStale: stale.readNow,
    builtFiles: builtFiles(folder, browserFiles(folder, isDevelopment), isDevelopment),
  }
  server.on('request', answering(means))

  /** Takes no new request, finishes those in flight, and ends. */
  function finish() {
    setTimeout(() => process.exit(1), patience).unref()
    server.close(() => void renderer.stop().then(() => process.exit(0)))
    server.closeIdleConnections()
  }
  process.once('SIGTERM', finish)
  process.once('SIGINT', finish)
  // The parent is gone, by whatever means: nothing may be left running.
  process.once('disconnect', finish)

  server.listen(port, host, () => process.send?.({ listening: true, port }))
}
