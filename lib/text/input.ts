import { z } from 'zod'
import { isBlank } from './blank'
import { codePointsEach, codePointsOf, lengthOf } from './length'

// Far above any length a person is told; it only keeps the checks below from reading megabytes.
const hardLimit = 2_000_000
const stackedMarks = /\p{M}{9}/u

const tidy = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
    .normalize('NFC')

type Limits = { min: number; max: number }

const number = (n: number) => n.toLocaleString('en-US')

function complaint(text: string, name: string, limits: Limits): string | null {
  if (text.includes('\0') || !text.isWellFormed())
    return `The ${name} contains a character that cannot be stored. Take it out.`
  if (limits.min > 0 && isBlank(text)) return `Write the ${name}.`
  if (codePointsOf(text) > limits.max * codePointsEach)
    return `The ${name} is far too long; at most ${number(limits.max)} characters fit.`
  const length = lengthOf(text)
  if (length > limits.max)
    return `The ${name} is ${number(length)} characters long; at most ${number(limits.max)} fit. Shorten it by ${number(length - limits.max)}.`
  if (length < limits.min) return `Write at least ${number(limits.min)} characters for the ${name}.`
  return null
}

/**
 * A text that somebody writes: line breaks as \n, NFC, no white space at its ends. Refuses what PostgreSQL
 * cannot store (U+0000, lone surrogates), what nobody can see, and more than eight marks on one letter.
 */
export const written = (name: string, limits: Limits) =>
  z
    .string(`Write the ${name}.`)
    .max(hardLimit, `The ${name} is far too long; at most ${number(limits.max)} characters fit.`)
    // Before tidying: NFC sorts the marks on a letter, which takes minutes for a million of them.
    .refine(
      (text) => !stackedMarks.test(text),
      `The ${name} stacks more accents on one letter than can be read. Take some out.`,
    )
    .transform(tidy)
    .superRefine((text, context) => {
      const message = complaint(text, name, limits)
      if (message) context.addIssue({ code: 'custom', message })
    })

/** The same on one line: every run of white space becomes a space. */
export const writtenLine = (name: string, limits: Limits) =>
  z
    .string(`Write the ${name}.`)
    .max(hardLimit, `The ${name} is far too long; at most ${number(limits.max)} characters fit.`)
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(written(name, limits))

/** Ids are 31-bit integers, given out in order. */
export const id = z.coerce.number<string>().int().min(1).max(2_147_483_647)

/** The version of a text that an edit began from. An edit that names none counts as a conflict. */
export const began = z.string().max(100).default('')

/** The id that a form carries so that sending it twice posts once. */
export const submissionId = z.uuid('This form has lost its mark. Open the page again and send it from there.')
