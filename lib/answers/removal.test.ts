import { expect, test } from 'vitest'
import { deletedByAuthor, removalWords } from './removal'

test.each([
  [false, deletedByAuthor, 'Answer deleted by its author.'],
  [true, deletedByAuthor, 'Reply deleted by its author.'],
  [false, 'spam', 'Answer removed: spam.'],
])('what is gone says why in its place (%s, %s)', (byAsker, reason, words) => {
  expect(removalWords({ byAsker, reason })).toBe(words)
})
