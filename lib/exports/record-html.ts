import { type Markup, markup, withBreaks } from '@/lib/mail/markup'

type Time = (at: Date) => string

/** `bestAnswersMarked` as a person reads it: "Best answers marked". */
const words = (name: string) => {
  const spaced = name.replace(/([a-z])([A-Z])/g, (_, end, start) => `${end} ${start.toLowerCase()}`)
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

const isNothing = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Whatever is kept, for a person to read: what has names as a list of them, several of a kind as a list, no empty ones. */
export function recordHtml(value: unknown, time: Time): Markup {
  if (value instanceof Date) return markup`${time(value)}`
  if (Array.isArray(value)) return markup`<ul>\n${value.map((one) => item(one, time))}</ul>\n`
  if (value instanceof Object)
    return markup`<dl>\n${Object.entries(value).flatMap((entry) => row(entry, time))}</dl>\n`
  return markup`${withBreaks(String(value))}`
}

const item = (one: unknown, time: Time) => markup`<li>${recordHtml(one, time)}</li>\n`

const row = ([name, value]: [string, unknown], time: Time): Markup[] =>
  isNothing(value) ? [] : [markup`<dt>${words(name)}</dt><dd dir="auto">${recordHtml(value, time)}</dd>\n`]

/** One section after another, each written while it is read; one without rows is left out. */
export async function* recordsHtml(
  sections: Record<string, AsyncIterable<object>>,
  time: Time,
): AsyncGenerator<string> {
  for (const [name, rows] of Object.entries(sections)) {
    let isOpen = false
    for await (const record of rows) {
      if (!isOpen) yield markup`<h2>${words(name)}</h2>\n<ul>\n`.html
      isOpen = true
      yield item(record, time).html
    }
    if (isOpen) yield '</ul>\n'
  }
}

/** The same of what is known at once. */
export const recordsAtOnceHtml = (records: Record<string, unknown>, time: Time): string =>
  Object.entries(records)
    .filter(([, value]) => !isNothing(value))
    .map(([name, value]) => markup`<h2>${words(name)}</h2>\n${recordHtml(value, time)}`.html)
    .join('')
