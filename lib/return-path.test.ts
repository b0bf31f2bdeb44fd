import { expect, test } from 'vitest'
import { returnField } from './return-input'
import { asBefore, logInPath, returnPath } from './return-path'

test.each([
  '/',
  '/ask',
  '/q/12/a-slug#a7',
  '/updates?outcome=partly&before=7',
  '/u/%D0%96%D0%B0%D0%BD',
  '/log-in-troubles?x=1'.replace('-troubles', 'x'),
])('%s is a place to go back to', (path) => {
  expect(returnPath(path)).toBe(path)
})

test.each([
  undefined,
  '',
  'ask',
  'https://example.org/',
  'javascript:alert(1)',
  '//example.org',
  '///example.org',
  '/\\example.org',
  '/\t/example.org',
  '/\n/example.org',
  '/a\\..\\\\example.org',
  '/.//example.org',
  '/a/..//example.org',
  '/%2e//example.org',
  '/log-in',
  '/log-in?next=/log-in',
  '/sign-up',
  '/reset-password',
  '/reset-password/a-used-link',
  '/./log-in',
  `/${'x'.repeat(500)}`,
])('%j leads to the front page', (text) => {
  expect(returnPath(text)).toBe('/')
})

test('the field of a form gives a path whatever it holds', () => {
  expect(returnField.parse('/ask')).toBe('/ask')
  expect(returnField.parse('//example.org')).toBe('/')
  expect(returnField.parse(undefined)).toBe('/')
})

test('the way to logging in keeps where one was', () => {
  expect(logInPath('/q/1/a?b=c#a2')).toBe('/log-in?next=%2Fq%2F1%2Fa%3Fb%3Dc%23a2')
})

test.each([
  ['/q/1/a#a2', '/q/1/a?show=best&within=category', '/q/1/a?show=best&within=category#a2'],
  ['/q/1/%D0%B5#a2', '/q/1/%D0%B5?show=best', '/q/1/%D0%B5?show=best#a2'],
  ['/q/1/a', '/q/1/a', '/q/1/a'],
  ['/q/1/a#a2', '/q/2/a?show=best', '/q/1/a#a2'],
  ['/q/1/a#a2', '/', '/q/1/a#a2'],
])('who is to come back to %s, from %s, comes to %s', (place, before, address) => {
  expect(asBefore(place, before)).toBe(address)
})
