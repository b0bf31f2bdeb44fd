import type { Came } from './acts'

/** So many searches of a class, drawn from this number onwards. */
export type Job = { questions: number; name: string; from: number; amount: number }

export type Timed = Came & { number: number; milliseconds: number }

/** `notices`: what the server said during the last search. */
export type Measured = { timed: Timed[]; notices: string[] }
