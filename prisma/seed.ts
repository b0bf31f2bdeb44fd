import { closeDatabase, db } from '@/lib/db'
import { withoutJobs } from '@/lib/jobs/commands'
import { PlainError } from '@/scripts/plain-error.mjs'
import { castThreads } from './cast/all-threads'
import { loadMembers, loadThreads } from './cast/load'
import { inCast } from './cast/members'

const years = 3.2 * 365 * 86_400_000

async function isLoaded(): Promise<boolean> {
  // Favorites come last; as many as the cast has given means that nothing is missing.
  const expected = castThreads.flatMap((thread) => [thread, ...thread.answers, ...(thread.followUps ?? [])])
  const favorites = expected.reduce((sum, { loved = 0 }) => sum + loved, 0)
  return (await db().favorite.count({ where: { user: inCast } })) >= favorites
}

async function refuseRealForum(): Promise<void> {
  const others = await db().user.count({ where: { NOT: inCast } })
  if (others > 0)
    throw new PlainError(
      `This database has ${others === 1 ? 'a member' : `${others} members`} outside the demo content, so nothing was loaded: load it into an empty database.`,
    )
}

const reportEvery = 500

/**
 * Loads the demo content into a migrated database, once: one that has it is left alone, one in which loading was cut
 * off is completed, one with other members is refused. `onProgress` gets a line now and then. Ends with the database closed.
 */
export async function seed(
  databaseUrl: string,
  onProgress: (line: string) => void = () => {},
): Promise<void> {
  process.env.DATABASE_URL = databaseUrl
  try {
    if (await isLoaded()) return onProgress('The demo content is there already.')
    await refuseRealForum()
    const now = new Date()
    await withoutJobs(() => play(now, onProgress))
    // PostgreSQL counts words a minute later by itself; until then it cannot say which questions are alike.
    await db().$executeRaw`ANALYZE "Passage"`
  } finally {
    await closeDatabase()
  }
}

async function play(now: Date, onProgress: (line: string) => void) {
  const actors = await loadMembers(new Date(now.getTime() - years))
  await loadThreads(actors, castThreads, now, (done, all) => {
    if (done % reportEvery === 0 || done === all) onProgress(`${done} of ${all} acts`)
  })
}
