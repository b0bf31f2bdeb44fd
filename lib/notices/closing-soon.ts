/** How long before its closing a thread's followers are told. */
const closingDays = 7

const day = 86_400_000

/** The last closing of which they are told at `now`. */
export const closingSoonUntil = (now: Date) => new Date(now.getTime() + closingDays * day)

export const closesSoon = (closesAt: Date, now: Date) => closesAt > now && closesAt <= closingSoonUntil(now)
