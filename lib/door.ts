/** The first segment of every page's path is its door (lib/doors.ts). `none` is prerendered at build and never served. */
export const isMemberDoor = (door: string) => door === 'member' || door === 'sent'

export type DoorParams<Rest = unknown> = { params: Promise<{ door: string } & Rest> }

/** The answer to a form that the browser posted itself: what it was refused for, and its text, must be shown. */
export const isSent = (door: string) => door === 'sent'
