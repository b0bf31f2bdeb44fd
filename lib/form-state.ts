import type { FieldErrors, Reason, There } from './refusal'

export type Values = Record<string, string | string[]>

/** What a form shows after it was sent: why it was refused, or a preview; and everything that was typed. */
export type FormState<Shown = null> = {
  /** The page is the answer to it. */
  sent: boolean
  refusal: { reason: Reason; message: string; fields: FieldErrors; there?: There } | null
  values: Values
  shown: Shown | null
}

/** A form that was sent, by the id that it has on its page. */
export type SentForm = { id: string; state: FormState<unknown> }

/** A form that was not sent yet. */
export const untouched = (values: Values = {}): FormState<never> => ({
  sent: false,
  refusal: null,
  values,
  shown: null,
})

/** One field's text, whatever was sent under its name. */
export function textOf(values: Values, name: string): string {
  const value = values[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** The values of a group of checkboxes. */
export const textsOf = (values: Values, name: string): string[] => [values[name] ?? []].flat()

const neverGivenBack = /password|^present$/

const mostEntries = 1_000

/**
 * The texts of a form by name: several under one name become a list; files and Next's own fields are left out.
 * Of a form with more entries than any of ours has, the first thousand.
 */
export function fieldsOf(form: FormData): Values {
  const texts = new Map<string, string[]>()
  for (const [name, value] of [...form].slice(0, mostEntries)) {
    if (name.startsWith('$') || typeof value !== 'string') continue
    const same = texts.get(name)
    if (same) same.push(value)
    else texts.set(name, [value])
  }
  const single = ([first = '', ...more]: string[]) => (more.length > 0 ? [first, ...more] : first)
  return Object.fromEntries([...texts].map(([name, values]) => [name, single(values)]))
}

/** The same without passwords: what a refused form gives back. */
export const valuesToKeep = (fields: Values): Values =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !neverGivenBack.test(name)))
