import type { TestProject } from 'vitest/node'
import { migrate } from '../migrate'
import { createDatabase } from '../postgres/create-database'
import { disposablePlace } from '../postgres/place'
import { startCluster } from '../postgres/start-cluster'

declare module 'vitest' {
  interface ProvidedContext {
    templateUrl: string
  }
}

/** A PostgreSQL server for the integration tests, with a migrated database that their own ones are copies of. */
export default async function setup(project: TestProject) {
  const cluster = await startCluster(disposablePlace())
  const templateUrl = cluster.url('template')
  await createDatabase(templateUrl)
  await migrate(templateUrl)
  project.provide('templateUrl', templateUrl)
  return cluster.stop
}
