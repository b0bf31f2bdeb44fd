import type { DigestRhythm, NoticeKind } from '@/lib/generated/prisma/enums'

/** The name of a kind's field. */
export const fieldOf = (kind: NoticeKind) => `kind-${kind}` as const

export const rhythmWords = {
  daily: 'Every day',
  weekly: 'Every Monday',
  never: 'Never',
} as const satisfies Record<DigestRhythm, string>

export const rhythms = Object.keys(rhythmWords) as [DigestRhythm, ...DigestRhythm[]]
