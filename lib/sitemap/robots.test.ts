import { expect, test } from 'vitest'
import { robots } from './robots'

const lines = robots('https://advice.example/').split('\n')

test('robots.txt names the map of the site by its whole address', () => {
  expect(lines).toContain('Sitemap: https://advice.example/sitemap.xml')
})

const rules = lines
  .flatMap((line) => /^Disallow: (.*)$/.exec(line)?.[1] ?? [])
  .map((path) => new RegExp(`^${path.replace(/\*/g, '.*')}`))

test.each([
  ['/search?q=moving', false],
  ['/similar?title=x', false],
  ['/random', false],
  ['/favorites/answer-1', false],
  ['/q/12/a-title/edit', false],
  ['/answers/12/edit', false],
  ['/', true],
  ['/q/12/edit', true],
  ['/q/12/edit/card.png', true],
  ['/u/nettlesoup', true],
  ['/feed.atom', true],
])('%s is open: %s', (path, open) => {
  expect(rules.some((rule) => rule.test(path))).toBe(!open)
})
