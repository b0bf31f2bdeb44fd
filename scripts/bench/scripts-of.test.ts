import { expect, test } from 'vitest'
import { scriptsOf } from './scripts-of'

test('scripts are those of the tags and those that the data for React names, each once', () => {
  const html = `<script src="/reader.js?abc" defer></script><script src="/_next/static/chunks/a.js" async=""></script>
    <script>self.__next_f.push([1,"I[1,[\\"/_next/static/chunks/a.js\\",\\"/_next/static/chunks/b.js\\"]]"])</script>
    <link rel="stylesheet" href="/_next/static/chunks/c.css"/>`
  expect(scriptsOf(html)).toEqual([
    '/reader.js?abc',
    '/_next/static/chunks/a.js',
    '/_next/static/chunks/b.js',
  ])
})

test('what is only for browsers without modules does not count', () => {
  expect(scriptsOf('<script src="/_next/static/chunks/old.js" noModule=""></script>')).toEqual([])
})
