import { shortened } from '@/lib/text/graphemes'

// What would end a header, what no reader sees, and what turns the direction of the words after it.
const unfit = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu

/** A text as a header may hold it: on one line, and of at most `length` characters. */
export function oneLine(text: string, length = 200): string {
  return shortened(text.toWellFormed().replace(unfit, ' ').replace(/\s+/g, ' ').trim(), length)
}
