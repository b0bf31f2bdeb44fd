// The database's function unspacedLetter names the same; a test compares them.
const scripts = ['Han', 'Hira', 'Kana', 'Hang', 'Bopo', 'Thai', 'Laoo', 'Khmr', 'Mymr']
const ofThem = scripts.map((script) => String.raw`\p{scx=${script}}`).join('')

// Marks of tone and the like that stand alone, and not only in these scripts.
const signs = String.raw`\u{2BC}-\u{2CB}\u{16FE0}-\u{16FFF}`

/** A letter or mark of a script that is written without spaces between words, as the source of a regular expression (v). */
export const unspaced = String.raw`[[[\p{L}\p{M}\p{Nl}]&&[${ofThem}]]--[${signs}]]`

const parts = new RegExp(`${unspaced}+|[^${unspaced}]+`, 'gv')
const anywhere = new RegExp(unspaced, 'v')

/** Whether a text has letters of a script without spaces. */
export const isUnspaced = (text: string) => anywhere.test(text)

/** A text cut wherever a script without spaces begins or ends. */
export const byScript = (text: string): string[] => text.match(parts) ?? []
