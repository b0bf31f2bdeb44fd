import { expect, test } from 'vitest'
import { sealed, unsealed } from './signed'

const secret = 'a secret for tests, of thirty-two characters and more'
const link = sealed(secret, 'stopping', '12.answer')

test('what was sealed for a purpose is given back for it', () => {
  expect(unsealed(secret, 'stopping', link)).toBe('12.answer')
})

test.each([
  ['another purpose', unsealed(secret, 'ending', link)],
  ['another secret', unsealed(`${secret}!`, 'stopping', link)],
  ['another text', unsealed(secret, 'stopping', link.replace('12', '13'))],
  ['a seal cut short', unsealed(secret, 'stopping', link.slice(0, -1))],
  ['a seal with more', unsealed(secret, 'stopping', `${link}A`)],
  ['no seal', unsealed(secret, 'stopping', '12')],
  ['nothing', unsealed(secret, 'stopping', '')],
  ['a very long text', unsealed(secret, 'stopping', sealed(secret, 'stopping', 'a'.repeat(400)))],
])('%s is refused', (_, given) => {
  expect(given).toBeNull()
})
