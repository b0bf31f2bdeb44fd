import { describe, expect, test } from 'vitest'
import { isChanged } from './unsent'

const choice = (selected: boolean, defaultSelected = false) => ({ selected, defaultSelected })

describe('a control is as it came', () => {
  test.each([
    ['a text', { type: 'textarea', value: 'So far', defaultValue: 'So far' }],
    ['a hidden field, whatever a script wrote in it', { type: 'hidden', value: '2', defaultValue: '1' }],
    ['a box', { type: 'checkbox', value: 'on', defaultValue: 'on', checked: true, defaultChecked: true }],
    ['a list of which nothing was chosen', { type: 'select-one', options: [choice(true), choice(false)] }],
    ['a list with a choice', { type: 'select-one', options: [choice(false), choice(true, true)] }],
    ['a button', { type: 'submit', value: 'post' }],
  ])('%s', (_what, control) => {
    expect(isChanged(control)).toBe(false)
  })
})

describe('somebody was at it', () => {
  test.each([
    ['a text that goes on', { type: 'textarea', value: 'So far', defaultValue: 'So' }],
    ['a text that was taken out', { type: 'text', value: '', defaultValue: 'So' }],
    ['a box', { type: 'checkbox', value: 'on', defaultValue: 'on', checked: false, defaultChecked: true }],
    ['a list', { type: 'select-one', options: [choice(false), choice(true)] }],
    ['a list that had a choice', { type: 'select-one', options: [choice(true), choice(false, true)] }],
  ])('%s', (_what, control) => {
    expect(isChanged(control)).toBe(true)
  })
})
