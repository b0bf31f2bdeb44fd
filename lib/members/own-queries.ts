import 'server-only'
import { db } from '@/lib/db'

/** What a member wrote about themselves, for the form in which they change it. */
export const ownProfile = (id: number): Promise<{ bio: string; links: string[] }> =>
  db().user.findUniqueOrThrow({ where: { id }, select: { bio: true, links: true } })
