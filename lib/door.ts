/** The first segment of every page's path; see lib/doors.ts. `none` is prerendered at build, without a database, and never served. */
export const doors = ['guest', 'member', 'none'] as const

export type DoorParams<Rest = unknown> = { params: Promise<{ door: string } & Rest> }
