import { expect, test } from 'vitest'
import { fieldsOf, textOf, textsOf, untouched, valuesToKeep } from './form-state'

function form(entries: [string, string | Blob][]) {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

test('one text under a name is a text, several are a list', () => {
  expect(
    fieldsOf(
      form([
        ['text', 'Take it.'],
        ['helped', '1'],
        ['helped', '2'],
      ]),
    ),
  ).toEqual({
    text: 'Take it.',
    helped: ['1', '2'],
  })
})

test('files and the fields of Next are left out', () => {
  const sent = form([
    ['$ACTION_ID_x', ''],
    ['text', new Blob(['x'])],
    ['other', 'y'],
  ])
  expect(fieldsOf(sent)).toEqual({ other: 'y' })
})

test('a refused form gives everything back but passwords', () => {
  const values = { login: 'nettlesoup', password: 'a', present: 'b', newPassword: 'c', text: 'Take it.' }
  expect(valuesToKeep(values)).toEqual({ login: 'nettlesoup', newPassword: 'c', text: 'Take it.' })
})

test('a field reads as one text or as several, whatever was sent', () => {
  const values = { one: 'a', two: ['b', 'c'], none: [] }
  expect(['one', 'two', 'none', 'missing'].map((name) => textOf(values, name))).toEqual(['a', 'b', '', ''])
  expect(['one', 'two', 'missing'].map((name) => textsOf(values, name))).toEqual([['a'], ['b', 'c'], []])
})

test('names from the prototype are no fields', () => {
  const values = fieldsOf(
    form([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]),
  )
  expect(Object.getPrototypeOf(values)).toBe(Object.prototype)
  expect(textOf({}, 'constructor')).toBe('')
})

test('a form that was not sent yet shows what it begins with', () => {
  expect(untouched({ text: 'a' })).toEqual({
    sent: false,
    values: { text: 'a' },
    refusal: null,
    shown: null,
  })
})
