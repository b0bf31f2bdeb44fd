import cluster from 'node:cluster'
import { report } from '@/scripts/plain-error.mjs'
import { checkedEnvironment } from './checked-environment'
import { serveByMany } from './many'
import { serve } from './serve'

try {
  const env = await checkedEnvironment()
  const isAlone = env.WEB_PROCESSES === 1 || env.NODE_ENV === 'development'
  await (cluster.isPrimary && !isAlone ? serveByMany(env.WEB_PROCESSES) : serve(env))
} catch (error) {
  report(error)
  process.exit(1)
}
