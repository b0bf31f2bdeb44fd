// Unicode counts some that nobody sees among the letters, such as Hangul's fillers.
const unseen = /\p{Default_Ignorable_Code_Point}/u

// Scripts that write vowels and tones as marks put up to four on a letter; of the marks that go on any letter two are enough.
const stacked = /(?:(?=\p{Script=Inherited})\p{M}){3}|\p{M}{5}/u

// Those of today's languages: UAX 31, table 5.
const scripts =
  'Arab Armn Beng Bopo Cyrl Deva Ethi Geor Grek Gujr Guru Hang Hani Hebr Hira Kana Khmr Knda Laoo Latn Mlym Mymr Orya Sinh Taml Telu Thaa Thai Tibt'

// Beyond the first plane they are music's, which are drawn on staves.
const marksOfAll = String.raw`\u0300-\u036f[\p{scx=Zinh}--[\u{10000}-\u{10ffff}]]`

const letterThenOther = (letter: string, marks: string) =>
  String.raw`${letter}\p{M}*[\p{M}--[${marks}${marksOfAll}]]`

// On another script's letter, a mark is a dotted ring in one font and nothing at all in the next.
const strayMark = new RegExp(
  [
    ...scripts.split(' ').map((script) => letterThenOther(`\\p{sc=${script}}`, `\\p{scx=${script}}`)),
    letterThenOther(String.raw`[\p{scx=Zyyy}[\p{sc=Zyyy}&&\p{Nd}]]`, ''),
  ].join('|'),
  'v',
)

/** Whether all of a name or a tag can be seen: no letter is buried under marks, or has one that its script does not draw. */
export const isReadable = (word: string) => !unseen.test(word) && !stacked.test(word) && !strayMark.test(word)

/** A word as it is shown and as it is compared and found: one sign may stand for a whole sentence. */
export const formsOf = (word: string) => [word, word.normalize('NFKC')]
