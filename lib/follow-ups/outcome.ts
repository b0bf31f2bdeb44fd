/** The five endings, in the order in which the site lists them; all count the same. */
export const outcomes = ['worked_out', 'partly', 'did_not', 'another_way', 'too_early'] as const

export type Outcome = (typeof outcomes)[number]

export const outcomeWords: Record<Outcome, string> = {
  worked_out: 'Worked out',
  partly: 'Partly worked out',
  did_not: 'Did not work out',
  another_way: 'Went another way',
  too_early: 'Too early to tell',
}

/** Whether it tells how it ended: it may be too early for that. */
export const tellsEnding = (outcome: Outcome) => outcome !== 'too_early'

/** As it stands in an address: `worked-out`. */
export const outcomeSlug = (outcome: Outcome) => outcome.replace('_', '-')

/** The outcome that an address names, or null. */
export const outcomeFromSlug = (slug: string) =>
  outcomes.find((outcome) => outcomeSlug(outcome) === slug) ?? null
