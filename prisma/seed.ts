import { closeDatabase, db } from '@/lib/db'
import { castThreads } from './cast/all-threads'
import { loadMembers, loadThreads } from './cast/load'

const years = 3.2 * 365 * 86_400_000

async function isLoaded(): Promise<boolean> {
  // Favorites come last; as many as the cast has given means that nothing is missing.
  const expected = castThreads.flatMap((thread) => [thread, ...thread.answers, ...(thread.followUps ?? [])])
  const favorites = expected.reduce((sum, { loved = 0 }) => sum + loved, 0)
  return (await db().favorite.count()) >= favorites
}

const reportEvery = 500

/**
 * Loads the demo content into a migrated database, once: one that has it is left alone, one in which loading was cut
 * off is completed. `onProgress` gets a line now and then. Ends with the database closed.
 */
export async function seed(
  databaseUrl: string,
  onProgress: (line: string) => void = () => {},
): Promise<void> {
  process.env.DATABASE_URL = databaseUrl
  try {
    if (await isLoaded()) return onProgress('The demo content is there already.')
    const now = new Date()
    const actors = await loadMembers(new Date(now.getTime() - years))
    await loadThreads(actors, castThreads, now, (done, all) => {
      if (done % reportEvery === 0 || done === all) onProgress(`${done} of ${all} acts`)
    })
  } finally {
    await closeDatabase()
  }
}
