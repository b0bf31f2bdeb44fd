import { beforeEach, expect, test, vi } from 'vitest'
import { forgetAllKept, forgetKept, forgetSubmission, keepAs, keptAs, textsOf } from './kept-texts'

beforeEach(() => {
  // Node has none unless it is told where to keep it. Object.keys gives a store's keys, as in a browser.
  const store: Record<string, string> = {}
  const methods = {
    getItem: (key: string) => store[key] ?? null,
    setItem: (key: string, value: string) => Object.assign(store, { [key]: value }),
    removeItem: (key: string) => Reflect.deleteProperty(store, key),
  }
  vi.stubGlobal('localStorage', new Proxy(store, { get: (_, name) => methods[name as keyof typeof methods] }))
})

const fields = (text: string, submissionId = 'one'): [string, string][] => [
  ['submissionId', submissionId],
  ['text', text],
]

test('texts are kept; secrets, pressed buttons and what belongs to the page are not', () => {
  const sent: [string, string][] = [
    ['$ACTION_ID_1', ''],
    ['form', 'answer-form'],
    ['as', 'papercut'],
    ['text', 'Stay.'],
    ['login', 'papercut'],
    ['password', 'a quiet workshop'],
    ['previewed', 'digest'],
    ['do', 'post'],
    ['helped', '1'],
    ['helped', '2'],
  ]
  expect(textsOf(sent)).toEqual([
    ['text', 'Stay.'],
    ['helped', '1'],
    ['helped', '2'],
  ])
})

test('what is kept under a name is found under it, and by nobody else', () => {
  keepAs('papercut:answer:17', fields('Stay.'))
  expect(keptAs('papercut:answer:17')).toEqual({ submissionId: 'one', fields: fields('Stay.') })
  expect(keptAs('hanne:answer:17')).toBeNull()
  expect(keptAs(':answer:17')).toBeNull()
})

test('what a visitor wrote goes to the first account that is logged in to, and to no other', () => {
  keepAs(':ask', fields('Whether to sell the house'))
  expect(keptAs('papercut:ask')?.fields).toEqual(fields('Whether to sell the house'))
  expect(keptAs('hanne:ask')).toBeNull()
  expect(keptAs('papercut:ask')).not.toBeNull()
})

test('a member’s own text comes before a visitor’s', () => {
  keepAs(':ask', fields('As a visitor'))
  keepAs('papercut:ask', fields('As a member'))
  expect(keptAs('papercut:ask')?.fields).toEqual(fields('As a member'))
})

test('what is posted is forgotten under whatever name it was kept, and what has no submission never is', () => {
  keepAs('papercut:answer:17', fields('Stay.', 'one'))
  keepAs('papercut:answer:18', fields('Go.', 'two'))
  keepAs('edit-answer:5', fields('Perhaps.', ''))
  forgetSubmission('one')
  forgetSubmission('')
  expect(keptAs('papercut:answer:17')).toBeNull()
  expect(keptAs('papercut:answer:18')).not.toBeNull()
  expect(keptAs('edit-answer:5')).not.toBeNull()
})

test('whoever cancels forgets one text, and whoever logs out all of them, and nothing of others', () => {
  keepAs('edit-answer:5', fields('Perhaps.'))
  keepAs('papercut:ask', fields('Whether'))
  localStorage.setItem('another program', 'stays')
  forgetKept('edit-answer:5')
  expect(keptAs('edit-answer:5')).toBeNull()
  forgetAllKept()
  expect(keptAs('papercut:ask')).toBeNull()
  expect(localStorage.getItem('another program')).toBe('stays')
})

test('a store that is forbidden or full breaks nothing', () => {
  const refuse = () => {
    throw new Error('forbidden')
  }
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse, any: '' })
  keepAs('papercut:ask', fields('Whether'))
  expect(keptAs('papercut:ask')).toBeNull()
  forgetAllKept()
})
