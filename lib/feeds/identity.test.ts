import { expect, test } from 'vitest'
import { whole } from '@/lib/site-address'
import { tagUri } from './identity'

test.each([
  ['https://hindsight.example', 'tag:hindsight.example,2026-11-22:question/12'],
  ['https://Hindsight.example:8443/', 'tag:hindsight.example,2026-11-22:question/12'],
  ['http://hindsight.example', 'tag:hindsight.example,2026-11-22:question/12'],
  ['https://übersicht.example', 'tag:xn--bersicht-55a.example,2026-11-22:question/12'],
])('the id of a thing at %s stays the same by whatever protocol and port', (site, id) => {
  expect(tagUri(site, 'question/12')).toBe(id)
})

test('addresses are whole', () => {
  expect(whole('https://hindsight.example/', '/q/12/caf%C3%A9#u3')).toBe(
    'https://hindsight.example/q/12/caf%C3%A9#u3',
  )
})
