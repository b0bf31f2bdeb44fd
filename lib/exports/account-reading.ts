import 'server-only'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { TokenPurpose } from '@/lib/generated/prisma/enums'
import { addressesOf } from '@/lib/throttles/queries'

/** All that the site knows of a member as such, and what can be said in a few lines. Nothing that opens the account. */
export async function accountOf(id: number) {
  const { preferences, sessions, identities, passkeys, tokens, exports, departure, ...member } =
    await db().user.findUniqueOrThrow({
      where: { id },
      select: {
        ...columns,
        preferences: { select: { kind: true, delivery: true } },
        sessions: { select: { createdAt: true, lastUsedAt: true, expiresAt: true, device: true } },
        identities: { select: { provider: true, subject: true, label: true, createdAt: true } },
        passkeys: { select: { name: true, createdAt: true, lastUsedAt: true } },
        tokens: {
          where: { purpose: { in: [...shownPurposes] } },
          select: { purpose: true, value: true, createdAt: true, expiresAt: true },
        },
        exports: { select: { requestedAt: true, finishedAt: true, size: true } },
        departure: { select: { requestedAt: true } },
      },
    })
  const { account, profile, settings } = grouped(member)
  return {
    account,
    profile,
    settings: { ...settings, notices: preferences },
    sessions,
    signedInFrom: await addressesOf(id),
    signsInBy: identities,
    passkeys,
    openLinks: tokens,
    exports,
    departure,
  }
}

// Other links are mailed to the owner of an address: whether one was made for whoever only wrote it down tells them that
// it has none.
const shownPurposes = ['change_email', 'passkey'] as const satisfies TokenPurpose[]

const columns = {
  id: true,
  name: true,
  email: true,
  emailVerifiedAt: true,
  mailRefusedSince: true,
  mailStoppedAt: true,
  role: true,
  bannedAt: true,
  leftAt: true,
  createdAt: true,
  bio: true,
  links: true,
  timeZone: true,
  theme: true,
  dateStyle: true,
  subscribesSelf: true,
  digestRhythm: true,
  digestDueAt: true,
  digestedThrough: true,
  nudgesStoppedAt: true,
  questionCount: true,
  answerCount: true,
  bestAnswerCount: true,
  helpedCount: true,
  favoriteCount: true,
} as const satisfies Prisma.UserSelect

type Member = Prisma.UserGetPayload<{ select: typeof columns }>

function grouped(member: Member) {
  const { bio, links, questionCount, answerCount, bestAnswerCount, helpedCount, favoriteCount, ...rest } =
    member
  const { timeZone, theme, dateStyle, subscribesSelf, digestRhythm, nudgesStoppedAt, ...account } = rest
  return {
    account,
    settings: { timeZone, theme, dateStyle, subscribesSelf, digestRhythm, nudgesStoppedAt },
    profile: { bio, links, questionCount, answerCount, bestAnswerCount, helpedCount, favoriteCount },
  }
}
