import { mkdirSync, openSync } from 'node:fs'
import { buildIfStale } from '@/scripts/build'
import { loadDemo } from '@/scripts/demo-content'
import { generate } from '@/scripts/generate'
import { createDatabase } from '@/scripts/postgres/create-database'
import { disposablePlace } from '@/scripts/postgres/place'
import { startCluster } from '@/scripts/postgres/start-cluster'
import { testBuild } from '@/scripts/testing/steps'
import { startWebServer } from '@/scripts/web-server'
import { startWorker } from '@/scripts/worker-beside'
import { noLimits } from './no-limits'
import { outboxKey } from './outbox'

/** The production build with the demo content on a database of its own; gives the function that ends all of it. */
export default async function globalSetup() {
  await generate()
  await buildIfStale(testBuild)
  const cluster = await startCluster(disposablePlace())
  process.env.DATABASE_URL = cluster.url('e2e')
  process.env.AUTH_SECRET = 'a secret for tests, of thirty-two characters and more'
  await createDatabase(process.env.DATABASE_URL)
  await loadDemo(process.env.DATABASE_URL)
  const env = { ...noLimits, ...addressed() }
  const server = await startWebServer(env, logFile('server'))
  const stopWorker = startWorker(env, logFile('worker'))
  return async () => {
    await Promise.all([server.stop(), stopWorker()])
    await cluster.stop()
  }
}

function addressed() {
  const address = process.env.E2E_ADDRESS ?? ''
  const { port } = new URL(address)
  return {
    NODE_ENV: 'production',
    NEXT_DIST_DIR: testBuild,
    HOST: '127.0.0.1',
    PORT: port,
    SITE_URL: address,
    HINDSIGHT_OUTBOX: outboxKey,
    WEB_PROCESSES: '1',
  }
}

function logFile(of: 'server' | 'worker') {
  mkdirSync('test-results', { recursive: true })
  return openSync(`test-results/${of}.log`, 'w')
}
