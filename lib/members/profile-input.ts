import { z } from 'zod'
import { digestOf } from '@/lib/digest'
import { began, written } from '@/lib/text/input'
import { zoneNamed } from '@/lib/time/zones'
import { linkFrom, linkLimits, linksComplaint } from './links'

export const bioLimit = 2_000

const links = z
  .string()
  .max(10 * linkLimits.count * linkLimits.length, 'This is far too long for a few links.')
  .transform((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  )
  .superRefine((lines, context) => {
    const message = linksComplaint(lines)
    if (message) context.addIssue({ code: 'custom', message })
  })
  .transform((lines) => [...new Set(lines.flatMap((line) => linkFrom(line) ?? []))])

/** What a member says about themselves: the links stand on a line each. */
export const profileInput = z.object({ began, bio: written('bio', { min: 0, max: bioLimit }), links })

/** Says which profile an edit began from. */
export const profileVersion = ({ bio, links }: ProfileFields): string => digestOf([bio, links])

export const themes = ['system', 'light', 'dark'] as const
const dateStyles = ['words', 'numbers'] as const

/** How a member wants pages shown; no zone means that of the device. */
export const readingInput = z.object({
  theme: z.enum(themes, 'Choose one of the three.'),
  timeZone: z
    .string()
    .refine((name) => name === '' || zoneNamed(name) !== null, 'Choose a time zone from the list.')
    .transform(zoneNamed),
  dateStyle: z.enum(dateStyles, 'Choose words or numbers.'),
})

export type SaveProfile = z.infer<typeof profileInput>
export type ProfileFields = Omit<SaveProfile, 'began'>
export type ReadingFields = z.infer<typeof readingInput>
