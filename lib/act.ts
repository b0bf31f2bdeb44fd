import type { Actor } from './policy'

/** Who does something, and the one instant at which all its rules are decided. */
export type Act = { actor: Actor; now: Date }
