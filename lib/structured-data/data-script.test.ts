import { expect, test } from 'vitest'
import { dataScript } from './data-script'

const hostile = [
  '</script><script>alert(1)</script>',
  '<!-- <script>',
  'line\u2028and\u2029paragraph',
  '\\u003c"',
]

test.each(hostile)('%j cannot leave its script, and is read back as it was', (text) => {
  const script = dataScript({ text })
  expect(script).not.toMatch(/[<\u2028\u2029]/)
  expect(JSON.parse(script)).toEqual({ text })
})
