import unhomoglyph from 'unhomoglyph'

/** UTS 39, section 4: what looks alike becomes one; marks stay, for they tell letters apart. */
const alike = (text: string) => unhomoglyph(text.normalize('NFD')).normalize('NFD')

/**
 * What a careless eye makes of a name: Unicode's confusables table (by way of unhomoglyph) over the name in both cases,
 * without separators. Two names with one skeleton can not both be given out.
 */
export function skeletonOf(name: string): string {
  return alike(alike(name.normalize('NFKC')).toLowerCase())
    .toLowerCase()
    .replace(/[._-]/g, '')
    .replace(/rn/g, 'm')
    .replace(/[il1|]/g, 'l')
    .replace(/[o0]/g, 'o')
}
