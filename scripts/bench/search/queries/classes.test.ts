import { expect, test } from 'vitest'
import { forumOf } from '../forum/forum'
import { queryClasses, type Site } from './classes'
import { bands, isIn, shareOfTexts } from './frequency'
import { reading } from './reading'

const forum = forumOf(5000)
const site: Site = {
  passedOver: new Set(['the', 'a', 'and', 'is', 'to']),
  categories: Array.from({ length: 16 }, (_, index) => `category-${index + 1}`),
}
const drawnBy = (name: string, from = 400) => {
  const { draw } = queryClasses.find((one) => one.name.startsWith(name)) ?? {}
  const readings = Array.from({ length: from }, (_, number) => number)
  return readings.flatMap(
    (number) => draw?.(reading(forum, 2 * number), reading(forum, 2 * number + 1), site) ?? [],
  )
}

test.each([
  ['rare (', bands.rare],
  ['middling', bands.middling],
  ['common (', bands.common],
  ['very common (', bands.veryCommon],
])('words of the class %s are as frequent as it says', (name, band) => {
  const drawn = drawnBy(name)
  expect(drawn.length).toBeGreaterThan(20)
  for (const { q = '' } of drawn) expect(isIn(band, q)).toBe(true)
})

test('two words of one search are two, and never one that searches pass over', () => {
  for (const { q = '' } of [...drawnBy('common + common'), ...drawnBy('very common + very common')]) {
    const [one = '', two = ''] = q.split(' ')
    expect(one).not.toBe(two)
    expect(site.passedOver.has(one) || site.passedOver.has(two)).toBe(false)
  }
})

test('a phrase is two words in quotation marks', () => {
  const drawn = drawnBy('phrase')
  expect(drawn.length).toBeGreaterThan(20)
  for (const { q } of drawn) expect(q).toMatch(/^"\S+ \S+"$/)
})

test('a misspelt word is none of the forum’s language, nearly always', () => {
  const drawn = drawnBy('misspelt')
  expect(drawn.length).toBeGreaterThan(20)
  expect(drawn.filter(({ q = '' }) => shareOfTexts(q) > 0).length).toBeLessThan(drawn.length / 20)
})

test('every class draws searches, the same ones each time', () => {
  for (const { name } of queryClasses) {
    const drawn = drawnBy(name, 60)
    expect(drawn.length, name).toBeGreaterThan(0)
    expect(drawnBy(name, 60)).toEqual(drawn)
  }
})
