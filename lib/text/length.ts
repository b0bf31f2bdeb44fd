import { graphemes } from './graphemes'

/** Every character up to here is one that a reader counts. */
const each = /^[\n\t -\u02ff]*$/

/** Characters as a person counts them: a family of emoji is one, and so is a letter with its marks. A line break is one. */
export function lengthOf(text: string): number {
  if (each.test(text)) return text.length
  let length = 0
  for (const _ of graphemes(text)) length += 1
  return length
}

/** Code points that a character may take on average; a family of emoji has seven. The database's constraints count these. */
export const codePointsEach = 10

export const codePointsOf = (text: string) => text.replace(/[\udc00-\udfff]/g, '').length
