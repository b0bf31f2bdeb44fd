/** The key of a message that somebody asks for by a button: pressed twice within a minute, it is one message. */
export const mailKey = (kind: string, whom: number | string, now: Date) =>
  `${kind}:${whom}:${now.toISOString().slice(0, 16)}`
