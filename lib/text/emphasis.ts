import type { MarkdownIt } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import { koreanScript, ofScripts, unspacedScripts } from './scripts'

// Tibetan and Yi have no spaces beside a word either; the search reads them by syllables.
const joined = ofScripts([...unspacedScripts, koreanScript, 'Tibt', 'Yiii'])

/** What bold and italics may touch: letters of these scripts, and punctuation as wide as they are. */
const joins = new RegExp(String.raw`[${joined}\u3000-\u303f\uff01-\uffef]`, 'u')

// A mark beside one of these belongs to a word, or to a face such as ^_^ and ¯\_(ツ)_/¯. Variation selectors follow emoji.
const ofWord = /^(?![\ufe00-\ufe0f])[\p{L}\p{N}\p{M}^¯\\]/u

const isFace = (before: string, after: string) =>
  /^[\p{P}\p{S}]$/u.test(before) && (before === after || (before === '>' && after === '<'))

// Marks around nothing but other marks, as in *_* and *.*
const aroundMarks: Record<string, RegExp> = { '*': /[!-)+-/:-@[-`{-~]+\*/y, _: /[!-/:-@[-^`{-~]+_/y }

function isEmpty(text: string, before: string, end: number): boolean {
  const marks = aroundMarks[text[end - 1] ?? '']
  if (!marks || !/^[\s("'[]?$/.test(before)) return false
  marks.lastIndex = end
  return marks.test(text)
}

/** No emphasis inside words, for * and _ alike, except in scripts without spaces, where bold may touch anything. */
export function emphasizeBetweenWords(markdown: MarkdownIt): void {
  markdown.use(cjkFriendly)
  markdown.inline.State = class extends markdown.inline.State {
    override scanDelims(start: number) {
      const scanned = super.scanDelims(start, true)
      const end = start + scanned.length
      const before = characterBefore(this.src, start)
      const after = end < this.posMax ? String.fromCodePoint(this.src.codePointAt(end) ?? 0) : ''
      const meant = !isFace(before, after) && !isEmpty(this.src, before, end)
      const free = joins.test(before) || joins.test(after)
      return {
        ...scanned,
        can_open: scanned.can_open && meant && (free || !ofWord.test(before)),
        can_close: scanned.can_close && meant && (free || !ofWord.test(after)),
      }
    }
  }
}

const characterBefore = (text: string, at: number) =>
  text.slice(Math.max(0, at - 2), at).match(/.$/su)?.[0] ?? ''
