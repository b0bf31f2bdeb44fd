import { byScript, isUnspaced } from '@/lib/search/scripts'

/** A question while it is written; the category is a slug, or empty. */
export type Draft = { title: string; lead: string; category: string }

// As much as an address can carry in any script; no title is longer, and few leads are.
const longest = { title: 300, lead: 800, category: 60 }

// U+0000 and halves of characters, which PostgreSQL cannot take.
const unreadable = /\0|\p{Surrogate}/gu

const beginning = (text: string, length: number) =>
  [...text.slice(0, length * 2)].slice(0, length).join('').replace(unreadable, ' ').trim()

/** The part of a draft that similar questions are looked for with. */
export const lookedAt = ({ title, lead, category }: Draft): Draft => ({
  title: beginning(title, longest.title),
  lead: beginning(lead, longest.lead),
  category: beginning(category, longest.category),
})

const fewestWords = 3

// In scripts without spaces two letters are about a word.
const wordsIn = (text: string) =>
  byScript(text).flatMap((part) => part.match(isUnspaced(part) ? /.{2}/gu : /[\p{L}\p{N}\p{M}]+/gu) ?? [])

/** Whether enough is written for anything to be like it. */
export const saysEnough = ({ title, lead }: Draft) => wordsIn(`${title} ${lead}`).length >= fewestWords
