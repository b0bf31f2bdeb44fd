/** What decides whether mail may go to a member. */
export type Recipient = {
  emailVerifiedAt: Date | null
  mailStoppedAt: Date | null
  bannedAt: Date | null
  leftAt: Date | null
}

/**
 * Whether a member gets a message. News goes to an address that its owner confirmed and that takes mail; what is about
 * the account (confirming that address, above all) to any. Who left hears only about that; who is banned, nothing.
 */
export function mayGet(recipient: Recipient, about: 'account' | 'news'): boolean {
  const { emailVerifiedAt, mailStoppedAt, bannedAt, leftAt } = recipient
  if (leftAt) return about === 'account'
  if (bannedAt) return false
  return about === 'account' || (emailVerifiedAt !== null && mailStoppedAt === null)
}
