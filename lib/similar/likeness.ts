/** A question that may be like another: how much they share, and whether it has an ending. */
export type Alike = { id: number; likeness: number; outcome: string | null }

/**
 * The least that two questions must share. To be offered before asking: one rare word that both titles have, or two
 * less rare ones. To be read on: a little less. Tuned on the demo content.
 */
export const leastLikeness = { similar: 3.3, related: 2 }

// Among questions that are about as much alike, the one whose ending is known comes first.
const endingKnown = 0.5

const worth = ({ likeness, outcome }: Alike) => likeness + (outcome ? endingKnown : 0)

/** The questions that are really like it, best first; the newer of two that are equally like it. */
export function mostAlike<Row extends Alike>(rows: Row[], wanted: { least: number; most: number }): Row[] {
  return rows
    .filter(({ likeness }) => likeness >= wanted.least)
    .toSorted((a, b) => worth(b) - worth(a) || b.id - a.id)
    .slice(0, wanted.most)
}
