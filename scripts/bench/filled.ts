import { loadDemo } from '../demo-content'
import { migrate } from '../migrate'
import type { Content } from './content'

/** Fills an empty database with the demo content, and with what benchmarks read and write. */
export async function filled(databaseUrl: string, signal: AbortSignal): Promise<Content> {
  process.env.DATABASE_URL = databaseUrl
  await migrate(databaseUrl)
  // First: it takes only a database without other members.
  await loadDemo(databaseUrl, signal)
  // Not before: it reads its settings when it is imported.
  const { makeContent } = await import('./content')
  return makeContent()
}
