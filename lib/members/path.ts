/** A member's page. */
export const memberPath = (name: string) => `/u/${encodeURIComponent(name)}`
