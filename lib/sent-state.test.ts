import { expect, test } from 'vitest'
import { untouched } from './form-state'
import { parsedState } from './sent-state'

test('a form says how often it was sent, and for whom it was rendered', () => {
  expect(parsedState({ ...untouched({ text: 'a' }, 'nettlesoup'), attempt: 3 })).toEqual({
    attempt: 3,
    renderedFor: 'nettlesoup',
  })
})

test.each([
  null,
  undefined,
  'nettlesoup',
  [],
  { attempt: -1, renderedFor: ['nettlesoup'] },
  { attempt: 0.5, renderedFor: 'x'.repeat(101) },
])('what is no state of a form, %j, is one that was never sent, for nobody', (state) => {
  expect(parsedState(state)).toEqual({ attempt: 0, renderedFor: '' })
})
