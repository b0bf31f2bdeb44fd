import { expect, test } from 'vitest'
import type { FormState } from './form-state'
import { begunRendering, type Rendering, renderings } from './rendering'
import { formOf, wasSent } from './sent-form'

const refused: FormState = {
  sent: true,
  values: { text: 'Take it.', helped: ['1', '2'] },
  refusal: { reason: 'input', message: 'Something needs fixing.', fields: { text: 'Write more.' } },
  shown: null,
}

/** On the page that answers a form, or on one that answers none. */
function onPage<Result>(form: Rendering['form'], look: () => Result): Result {
  return renderings.run({ ...begunRendering(), form }, look)
}

const answering = <Result>(look: () => Result) => onPage({ id: 'answer-form', state: refused }, look)

test('the form that was sent is what it was, with what was typed and why it was refused', () => {
  const { state, errors, field, hidden } = answering(() => formOf('answer-form', { text: 'Before.' }))
  expect(state).toBe(refused)
  expect(errors).toEqual({ text: 'Write more.' })
  expect(field('text')).toEqual({ name: 'text', error: 'Write more.', defaultValue: 'Take it.' })
  expect(hidden('helped')).toEqual({ name: 'helped', defaultValue: '1', autoComplete: 'off' })
  expect(field('other')).toEqual({ name: 'other', error: undefined, defaultValue: '' })
})

test('every other form of the page begins as it would anyway', () => {
  const { state, field } = answering(() => formOf('update-form', { text: 'Before.' }))
  expect(state).toEqual({ sent: false, values: { text: 'Before.' }, refusal: null, shown: null })
  expect(field('text')).toEqual({ name: 'text', error: undefined, defaultValue: 'Before.' })
})

test('a page knows whether it answers a form, and outside of any page nothing was sent', () => {
  expect([answering(wasSent), onPage(undefined, wasSent), wasSent()]).toEqual([true, false, false])
  expect(formOf('answer-form').state.sent).toBe(false)
})
