// A zero-width non-joiner ends what mail programs take for an address of the web; nobody sees it.
const dot = /(?<=[\p{L}\p{N}\p{M}_-])\.(?=[\p{L}\p{N}])/gu

/**
 * A member's name as the site's own words in a mail have it. Somebody may be called like an address of the web
 * (`casino.example`), and mail programs make links of those.
 */
export const unlinkedName = (name: string) => name.replace(dot, '.\u200c')

/** The name with which a message is addressed: none, if it looks like an address of the web. */
export const addressedName = (name: string) => (unlinkedName(name) === name ? name : '')
