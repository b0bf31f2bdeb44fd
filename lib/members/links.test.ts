import { describe, expect, test } from 'vitest'
import { linkFrom, linksComplaint, linkWords } from './links'

describe('a link', () => {
  test.each([
    ['https://example.org', 'https://example.org/'],
    ['http://example.org/a?b#c', 'http://example.org/a?b#c'],
    ['example.org', 'https://example.org/'],
    ['www.example.org/me', 'https://www.example.org/me'],
    ['example.org:8443/x', 'https://example.org:8443/x'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['HTTPS://EXAMPLE.ORG/A', 'https://example.org/A'],
  ])('%s leads to %s', (text, href) => {
    expect(linkFrom(text)).toBe(href)
  })

  test.each([
    ['javascript:alert(1)'],
    ['javascript://example.org/%0aalert(1)'],
    ['data:text/html,hello'],
    ['ftp://example.org'],
    ['mailto:somebody@example.org'],
    ['https://example.org@elsewhere.example'],
    ['https://name:secret@example.org'],
    ['localhost'],
    ['https://'],
    ['two words'],
    [''],
    ['.'],
    ['https://example.'],
  ])('%s is none', (text) => {
    expect(linkFrom(text)).toBeNull()
  })

  test('is called by its address', () => {
    expect(linkWords('https://www.example.org/')).toBe('example.org')
    expect(linkWords('http://example.org/me?x=1')).toBe('example.org/me?x=1')
  })
})

describe('the lines of the field', () => {
  test.each([
    [['example.org', 'https://example.com'], null],
    [[], null],
    [['a.org', 'b.org', 'c.org', 'd.org', 'e.org', 'f.org'], 'There is room for 5 links. Take 1 out.'],
    [['a.org', 'not one'], 'Line 2 is no web address. Write one such as https://example.org.'],
    [[`a.org/${'x'.repeat(300)}`], 'Line 1 is longer than 300 characters.'],
  ])('%j', (lines, complaint) => {
    expect(linksComplaint(lines)).toBe(complaint)
  })
})
