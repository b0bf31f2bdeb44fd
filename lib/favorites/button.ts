/** What a favorite's button says. */
export const favoriteWords = { on: 'Favorited', off: 'Favorite' } as const
