import unhomoglyph from 'unhomoglyph'

export const nameLength = { min: 3, max: 20 }

const shape = /^[\p{L}\p{N}\p{M}._-]+$/u
const starts = /^[\p{L}\p{N}]/u

/** What is wrong with a name, or null. Names are letters of any script, digits and . _ -, in NFC. */
export function nameComplaint(name: string): string | null {
  const length = [...name].length
  if (length < nameLength.min || length > nameLength.max)
    return `Choose a name of ${nameLength.min} to ${nameLength.max} characters.`
  if (!shape.test(name) || !starts.test(name) || /\p{M}{3}/u.test(name))
    return 'Use letters, digits, dots, hyphens and underscores, beginning with a letter or digit.'
  return null
}

const fold = (text: string) => unhomoglyph(text.normalize('NFKD').replace(/\p{M}/gu, ''))

/**
 * What a careless eye makes of a name: Unicode's confusables table (UTS 39, by way of unhomoglyph) over the name
 * in both cases, without accents and separators. Two names with one skeleton can not both be given out.
 */
export function skeletonOf(name: string): string {
  const folded = fold(fold(name).toLowerCase()).toLowerCase()
  return folded
    .replace(/[._-]/g, '')
    .replace(/rn/g, 'm')
    .replace(/[il1|]/g, 'l')
    .replace(/[o0]/g, 'o')
}
