const minutes = 10

/** Whether whoever is signed in showed who they are so lately that they are not asked again. */
export const isProven = (provenAt: Date, now: Date) => now.getTime() - provenAt.getTime() < minutes * 60_000

/** What a form that asks for proof of identity has to know of the member. */
export type Proof = { hasPassword: boolean; proven: boolean }

export const proofOf = (member: { hasPassword: boolean; provenAt: Date }, now: Date): Proof => ({
  hasPassword: member.hasPassword,
  proven: isProven(member.provenAt, now),
})
