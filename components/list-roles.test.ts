import { expect, test } from 'vitest'
import { sources } from '@/scripts/testing/sources'

test('a list with a look of its own says that it is a list, for Safari forgets it without markers', () => {
  const silent = sources.flatMap(({ path, code }) =>
    (code.match(/<[uo]l\b[^>]*className[^>]*>/g) ?? [])
      .filter((tag) => !tag.includes('role="list"'))
      .map((tag) => `${path}: ${tag}`),
  )
  expect(silent).toEqual([])
})
