import { expect, test } from 'vitest'
import { isMarked, piecesOf } from './pieces'

const mark = (from: number, to: number) => ({ from, to, word: '' })

test('a stretch of a text is cut at its marks', () => {
  expect(piecesOf('A work/life balance', { from: 2, to: 19 }, [mark(2, 6), mark(7, 11)])).toEqual([
    { words: 'work', marked: true },
    { words: '/', marked: false },
    { words: 'life', marked: true },
    { words: ' balance', marked: false },
  ])
})

test('of marks upon each other the first counts, and those beyond the stretch do not', () => {
  expect(piecesOf('abcdef', { from: 1, to: 5 }, [mark(0, 2), mark(2, 4), mark(3, 5), mark(4, 6)])).toEqual([
    { words: 'b', marked: false },
    { words: 'cd', marked: true },
    { words: 'e', marked: false },
  ])
})

test('nothing is no pieces, and a text without marks has none that is marked', () => {
  expect(piecesOf('', { from: 0, to: 0 }, [])).toEqual([])
  expect(isMarked(piecesOf('as it is', { from: 0, to: 8 }, []))).toBe(false)
})
