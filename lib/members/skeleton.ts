import unhomoglyph from 'unhomoglyph'

/** UTS 39, section 4: what looks alike becomes one; marks stay, for they tell letters apart. */
const alike = (text: string) => unhomoglyph(text.normalize('NFD')).normalize('NFD')

const unmarked = (text: string) => unhomoglyph(text.normalize('NFKD').replace(/\p{M}/gu, ''))

const withoutSeparators = (text: string) => text.replace(/[._-]/g, '')

const inLatin = (text: string) =>
  text
    .replace(/rn/g, 'm')
    .replace(/[il1|]/g, 'l')
    .replace(/[o0]/g, 'o')

/**
 * What a careless eye makes of a name: Unicode's confusables table (by way of unhomoglyph) over the name in both cases,
 * without separators. Two names with one skeleton cannot both be given out.
 */
export function skeletonOf(name: string): string {
  // The separators go first: to the table, Arabic zeros are full stops.
  const joined = withoutSeparators(name.normalize('NFKC'))
  return inLatin(alike(alike(joined).toLowerCase()).toLowerCase())
}

/** The same without marks. Members who left before skeletons had marks are known by the fingerprint of this alone. */
export const unmarkedSkeletonOf = (name: string): string =>
  inLatin(withoutSeparators(unmarked(unmarked(name).toLowerCase()).toLowerCase()))
