import { expect, test } from 'vitest'
import { slugOf, threadAddress, threadPath } from './slug'

test.each([
  ['My manager wants me to move to London', 'my-manager-wants-me-to-move-to-london'],
  ['Is £40,000 fair?', 'is-40-000-fair'],
  ["I can't tell; she won’t say", 'i-cant-tell-she-wont-say'],
  ['Crème brûlée à Paris', 'creme-brulee-a-paris'],
  ['  --- What?! ---  ', 'what'],
  ['ﬁne print', 'fine-print'],
  ['ЁЖИК в тумане', 'ежик-в-тумане'],
  ['仕事を辞めるべきですか', '仕事を辞めるべきですか'],
  ['הבוס שלי', 'הבוס-שלי'],
  ['हिन्दी में सवाल', 'हिन्दी-में-सवाल'],
  ['🙂🙂🙂', 'question'],
  ['!!!', 'question'],
  ['', 'question'],
  ['a/b/../c?d=e#f', 'a-b-c-d-e-f'],
])('%j → %j', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})

test('a slug has at most 60 code points and never ends with a hyphen', () => {
  expect(slugOf('x'.repeat(140))).toBe('x'.repeat(60))
  expect(slugOf(`${'x'.repeat(59)} yes`)).toBe('x'.repeat(59))
  expect([...slugOf('𝒳𠮷'.repeat(60))].length).toBe(60)
  expect(slugOf('𠮷'.repeat(61)).isWellFormed()).toBe(true)
})

test('an address is encoded whole', () => {
  expect(threadPath({ id: 7, slug: 'a-b' })).toBe('/q/7/a-b')
  expect(threadPath({ id: 7, slug: 'ежик' })).toBe('/q/7/%D0%B5%D0%B6%D0%B8%D0%BA')
})

test.each([
  [{}, '/q/7/a-b'],
  [{ show: 'all', within: 'everywhere' }, '/q/7/a-b'],
  [{ show: 'best' }, '/q/7/a-b?show=best'],
  [{ within: 'category' }, '/q/7/a-b?within=category'],
  [{ show: 'asker', within: 'category' }, '/q/7/a-b?show=asker&within=category'],
] as const)('a thread looked at with %j is at %s', (look, address) => {
  expect(threadAddress({ id: 7, slug: 'a-b' }, look)).toBe(address)
})
