/** Everyone in the demo content signs in with this; it opens nothing else. */
export const demoPassword = 'a quiet workshop'

/** The cast's asker of the main journey, a moderator and an administrator. */
export const demoMember = 'nettlesoup'
export const demoModerator = 'pilar'
export const demoAdministrator = 'hanne'
