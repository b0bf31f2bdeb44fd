import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { coverage } from './coverage'

const covered = (script: string) =>
  coverage(
    readFileSync(`node_modules/@fontsource/source-serif-4/files/source-serif-4-${script}-600-normal.woff`),
  )

test.each([
  ['latin', 'AzÀÿ0€—’… ', 'Łжλ和🌱\u200d'],
  ['latin-ext', 'ŁőżĐ', 'ж和'],
  ['cyrillic', 'Жяё№', 'λ和'],
  ['greek', 'Ωλά', 'ж和'],
  ['vietnamese', 'ậởị', 'жλ'],
])('the letters of a font in %s are known, and what it lacks', (script, has, lacks) => {
  const codes = covered(script)
  const isCovered = (letter: string) => codes.has(letter.codePointAt(0) ?? 0)
  expect([...has].filter((letter) => !isCovered(letter))).toEqual([])
  expect([...lacks].filter(isCovered)).toEqual([])
})

test('what is no font is an error', () => {
  expect(() => coverage(Buffer.alloc(100))).toThrow('no table cmap')
})
