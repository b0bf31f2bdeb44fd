/** A forum of so many questions. All of its sizes were open for the same ten years. */
export type Forum = { questions: number; members: number }

export const forumOf = (questions: number): Forum => ({
  questions,
  members: Math.min(40_000, Math.max(500, Math.round(questions / 25))),
})

const secondsOf = (text: string) => Date.parse(text) / 1000

/** Seconds since 1970, as every instant of the forum. */
export const opened = secondsOf('2016-11-01')
/** The present of the forum: nothing is written later. */
export const present = secondsOf('2026-11-01')
export const day = 86_400

export const categoryCount = 16
export const tagCount = 3000
