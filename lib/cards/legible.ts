const letters = /[\p{L}\p{N}]/gu
const countIn = (text: string) => text.match(letters)?.length ?? 0

// With fewer of its letters a text says something else, or nothing.
const enough = 0.9

/** What is left of a text without the characters that no font at hand can draw; null if that is too little of it. */
export function legible(text: string, covered: Set<number>): string | null {
  const composed = text.normalize('NFC').replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
  const drawn = [...composed].filter((character) => covered.has(character.codePointAt(0) ?? 0)).join('')
  const isEnough = countIn(drawn) > 0 && countIn(drawn) >= enough * countIn(composed)
  return isEnough ? drawn.replace(/ +/g, ' ').trim() : null
}
