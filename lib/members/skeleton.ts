import unhomoglyph from 'unhomoglyph'

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
