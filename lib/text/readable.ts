// Unicode counts some that nobody sees among the letters, such as Hangul's fillers.
const unseen = /\p{Default_Ignorable_Code_Point}/u

// Scripts that write vowels and tones as marks put up to four on a letter; of the marks that go on any letter two are enough.
const stacked = /(?:(?=\p{Script=Inherited})\p{M}){3}|\p{M}{5}/u

/** Whether everything in a name or a tag can be seen, and no letter is buried under marks. */
export const isReadable = (word: string) => !unseen.test(word) && !stacked.test(word)
