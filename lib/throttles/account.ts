/** A member's account, as throttles name it. */
export const accountOf = (userId: number) => `member ${userId}`

/** How the rows begin that remember from where a member signed in; the network address follows. */
export const signedInKeys = (userId: number) => `signedInHere:${accountOf(userId)} `
