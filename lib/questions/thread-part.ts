/** What a reader can narrow a thread to, as its address names it. */
export const threadParts = ['asker', 'best', 'updates'] as const

export type ThreadPart = (typeof threadParts)[number] | 'all'
