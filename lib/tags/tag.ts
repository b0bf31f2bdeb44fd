import { settings } from '@/lib/settings'
import { formsOf, isReadable } from '@/lib/text/readable'

const length = { min: 2, max: 30 }
const shape = /^[\p{L}\p{N}\p{M}]+(-[\p{L}\p{N}\p{M}]+)*$/u
const startsWithMark = /(^|-)\p{M}/u

const fits = (tag: string) => [...tag].length >= length.min && [...tag].length <= length.max

/** Whether a tag may be called this. Old tags may have names that no new one is given. */
export const mayBeTag = (name: string) => fits(name) && shape.test(name)

const isLegible = (tag: string) => mayBeTag(tag) && !startsWithMark.test(tag) && isReadable(tag)

const isGood = (tag: string) => formsOf(tag).every(isLegible)

/** The tags in what somebody typed between commas: lower case, spaces as hyphens, each once. */
export function tagsIn(typed: string): string[] {
  const tags = typed.normalize('NFC').toLowerCase().split(',')
  return [
    ...new Set(
      tags
        .map((tag) =>
          tag
            .trim()
            .replace(/^#/, '')
            .replace(/[\s_]+/g, '-'),
        )
        .filter(Boolean),
    ),
  ]
}

/** What is wrong with these tags of a question, or null. */
export function tagsComplaint(tags: string[], max = settings.tagsMax): string | null {
  if (tags.length > max) return `Use at most ${max} tags; there are ${tags.length}.`
  const bad = tags.find((tag) => !isGood(tag))
  if (!bad) return null
  return `“${[...bad].slice(0, 40).join('')}” is not a tag: use ${length.min} to ${length.max} letters, digits or hyphens.`
}
