const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' } as const
const signs = Object.fromEntries(Object.entries(entities).map(([sign, entity]) => [entity, sign]))

/** A text as it stands in HTML, between tags or in a quoted attribute; as React writes it. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign as keyof typeof entities])

/** The text that stands in HTML as React writes it. */
export const unescaped = (html: string): string =>
  html.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => signs[entity] ?? entity)

const beyondAscii = /[\u0080-\uffff]/

/**
 * HTML as its bytes in UTF-8, one to a character (latin1). Pages are read, cut and put together as such strings: they take
 * half the room of others, and nothing is decoded or encoded that is only passed on.
 */
export const bytesOf = (html: string): string =>
  beyondAscii.test(html) ? Buffer.from(html).toString('latin1') : html

/** The text that has these bytes. */
export const textOf = (bytes: string): string =>
  beyondAscii.test(bytes) ? Buffer.from(bytes, 'latin1').toString() : bytes
