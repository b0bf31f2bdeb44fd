/** A tag's page. */
export const tagPath = (tag: string) => `/tags/${encodeURIComponent(tag)}`
