import type { Viewer } from '@/lib/auth'

/** Who reads a thread: the keys in `favorites` are what they marked. By the member door, but nobody: a session that ended. */
export type Reader = { member: Viewer | null; favorites: Set<string>; byMemberDoor: boolean }
