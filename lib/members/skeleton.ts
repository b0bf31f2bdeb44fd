import unhomoglyph from 'unhomoglyph'

// What the table leaves of the small capitals, most of them for Cyrillic's and Cherokee's small letters.
const smallCapitals = 'ᴀʙᴅᴇꜰɢᴊĸᴋʟʍᴍɴᴘꞯʀᴛ'
const plainLetters = 'abdefgjkklmmnpqrt'

const withoutSmallCapitals = (text: string) =>
  text.replace(/\p{L}/gu, (letter) => plainLetters[smallCapitals.indexOf(letter)] ?? letter)

// A dot above a letter that has one is not drawn. Turkish: İ is a look-alike of I.
const withoutSecondDots = (text: string) => text.replace(/([\p{Soft_Dotted}ıȷι]\p{M}*?)\u0307/giu, '$1')

/** UTS 39, section 4: what looks alike becomes one; marks stay, for they tell letters apart. */
const alike = (text: string) =>
  withoutSmallCapitals(unhomoglyph(withoutSecondDots(text.normalize('NFD'))).normalize('NFD'))

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
    // An Arabic letter's tail drawn longer is no other letter.
    .replace(/\u0640/g, '')
    // Not among the small capitals: to the table, it is Cyrillic н, and Tatar has an һ beside it.
    .replace(/ʜ/g, 'h')
  return inLatin(alike(alike(joined).toLowerCase()).toLowerCase())
}

/**
 * An older one, without marks: it never changes, for members who left before skeletons had marks are known by the
 * fingerprint of this alone.
 */
export const unmarkedSkeletonOf = (name: string): string =>
  inLatin(withoutSeparators(unmarked(unmarked(name).toLowerCase()).toLowerCase()))
