/**
 * The day from which the site names things, and the age of a feed that never had an entry. It is part of every id: if it moved,
 * or the site's host did, readers would take every entry for a new one.
 */
export const firstDay = '2026-11-22'

/**
 * The name of a thing for ever, whatever its address becomes: a tag URI (RFC 4151) of the site's host, such as
 * `tag:example.org,2026-11-22:question/12`. `key` holds only characters that an address may hold.
 */
export const tagUri = (site: string, key: string) => `tag:${new URL(site).hostname},${firstDay}:${key}`
