import { endOf } from '@/lib/text/graphemes'

// What ends a header, what no reader sees, and what turns the direction of the words after it.
const unfit = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu

/** A text as a header may hold it: on one line, and of at most `length` characters. */
export function oneLine(text: string, length = 200): string {
  const line = text.toWellFormed().replace(unfit, ' ').replace(/\s+/g, ' ').trim()
  return endOf(line, length) < line.length ? `${line.slice(0, endOf(line, length - 1)).trimEnd()}…` : line
}
