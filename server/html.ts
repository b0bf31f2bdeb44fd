const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' } as const
const signs = Object.fromEntries(Object.entries(entities).map(([sign, entity]) => [entity, sign]))

/** A text as it stands in HTML, between tags or in a quoted attribute; as React writes it. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign as keyof typeof entities])

/** The text that stands in HTML as React writes it. */
export const unescaped = (html: string): string =>
  html.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => signs[entity] ?? entity)
