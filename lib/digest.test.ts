import { expect, test } from 'vitest'
import { digestOf } from './digest'

test('what was previewed and what is posted are the same only when nothing changed', () => {
  const post = { text: 'I took it.', helped: [1, 2] }
  expect(digestOf(post)).toBe(digestOf({ ...post }))
  expect(digestOf(post)).not.toBe(digestOf({ ...post, text: 'I took it' }))
  expect(digestOf(post)).not.toBe(digestOf({ ...post, helped: [2, 1] }))
  expect(digestOf(post).length).toBeLessThan(100)
})
