import { koreanScript, ofScripts, unspacedScripts } from '@/lib/text/scripts'

// The database's function unspacedLetter names the same letters; a test compares them.
const inPairs = ofScripts([...unspacedScripts, koreanScript])

// Marks of tone and the like that stand alone, and not only in these scripts.
const signs = String.raw`\u{2BC}-\u{2CB}\u{16FE0}-\u{16FFF}`

/** A letter or mark of a script whose words are found by pairs of letters, as the source of a regular expression (v). */
export const unspaced = String.raw`[[[\p{L}\p{M}\p{Nl}]&&[${inPairs}]]--[${signs}]]`

const parts = new RegExp(`${unspaced}+|[^${unspaced}]+`, 'gv')
const anywhere = new RegExp(unspaced, 'v')

/** Whether a text has such letters. */
export const isUnspaced = (text: string) => anywhere.test(text)

/** A text cut wherever such letters begin or end. */
export const byScript = (text: string): string[] => text.match(parts) ?? []
