import { expect, test } from 'vitest'
import { sheetOf, withoutFonts, withSheetAt } from './bare-page'

test('a bare page has its style sheet, and neither scripts nor anything else to fetch', () => {
  const html =
    '<head><link rel="stylesheet" href="/a.css" data-precedence="next"/><link rel="icon" href="/i.svg"/>' +
    '<script type="module" src="/a.js"></script></head><p>Text</p>'
  expect(sheetOf(html)).toBe('/a.css')
  expect(withSheetAt(html, '/1')).toBe(
    '<head><link rel="stylesheet" href="/1" data-precedence="next"/></head><p>Text</p>',
  )
})

test('its style sheet names no font', () => {
  expect(withoutFonts('@font-face{font-family:A;src:url(a.woff2)}p{margin:0}')).toBe('p{margin:0}')
})
