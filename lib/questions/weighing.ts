/** What an asker can add to help people answer; called the same in the form, the thread, feeds and exports. */
export const weighingWords = {
  decidingBetween: 'Deciding between',
  alreadyTried: 'Constraints, or what I already tried',
  knowsBy: 'I’ll know by',
} as const
