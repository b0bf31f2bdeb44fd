import type { Actor } from './policy'

/** Who does something. When they do it is the database's to say (`instantOf`): only scenes and tests bring an instant. */
export type Act = { actor: Actor; now?: Date }
