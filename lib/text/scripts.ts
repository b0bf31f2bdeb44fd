/** Scripts that set no spaces between words, as Unicode calls them. */
export const unspacedScripts = ['Han', 'Hira', 'Kana', 'Bopo', 'Thai', 'Laoo', 'Khmr', 'Mymr']

/** Korean sets spaces, but a particle touches the word before it: the end of a word is not to be seen there either. */
export const koreanScript = 'Hang'

/** The letters, marks and punctuation of some scripts, as the inside of a class in a regular expression. */
export const ofScripts = (scripts: string[]) =>
  scripts.map((script) => String.raw`\p{scx=${script}}`).join('')
