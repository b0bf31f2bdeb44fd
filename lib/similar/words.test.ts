import { describe, expect, test } from 'vitest'
import { type Frequencies, type Held, rarityOf, tellingWords } from './words'

const shares = { year: 0.3, job: 0.1, pension: 0.02, sourdough: 0.005 }
const site: Frequencies = { passages: 1_000_000, shares: new Map(Object.entries(shares)) }

const held = (lexeme: string, ...weights: string[]): Held => ({
  lexeme,
  weights: weights.length > 0 ? weights : null,
})

const lexemes = (words: Held[], frequencies = site) =>
  tellingWords(words, frequencies).map(({ lexeme }) => lexeme)

describe('a word', () => {
  test('says the more the rarer it is, and nothing if everybody writes it', () => {
    const rarities = ['year', 'job', 'pension', 'sourdough'].map((lexeme) => rarityOf(lexeme, site))
    expect(rarities).toEqual(rarities.toSorted((a, b) => a - b))
    expect(rarities[0]).toBe(0)
    expect(rarities[1]).toBeGreaterThan(0)
  })

  test('that is not among the common ones is as rare as a word can be', () => {
    expect(rarityOf('quinces', site)).toBe(rarityOf('sourdough', site))
  })

  test('that two of ten texts have is not common yet', () => {
    const young: Frequencies = { passages: 10, shares: new Map([['quinces', 0.2]]) }
    expect(rarityOf('quinces', young)).toBeGreaterThan(rarityOf('pension', site) / 2)
  })

  test('is neither common nor rare before PostgreSQL has counted', () => {
    const none: Frequencies = { passages: 0, shares: new Map() }
    expect(rarityOf('year', none)).toBe(rarityOf('sourdough', none))
    expect(rarityOf('year', none)).toBeLessThan(rarityOf('sourdough', site))
  })
})

describe('the telling words of a question', () => {
  test('come by rarity, those of the title before those of the lead', () => {
    const words = [held('pension', 'B'), held('pear', 'A'), held('job', 'B'), held('pear-tree', 'A', 'B')]
    expect(lexemes([...words, held('pension', 'A')])).toEqual([
      'pear',
      'pear-tree',
      'pension',
      'pension',
      'job',
    ])
  })

  test('leave out what everybody writes, and what stands only in the rest of the text', () => {
    expect(lexemes([held('year', 'A'), held('quinces', 'C'), held('pension', 'C', 'B')])).toEqual(['pension'])
  })

  test('have tags and the category among them, and no other filter', () => {
    const filters = ['era=0', 'kind=question', 'by=5', 'asker=5', 'category=3', 'tag=7', 'outcome=any']
    expect(lexemes(filters.map((lexeme) => held(lexeme)))).toEqual(['tag=7', 'category=3'])
  })

  test('have a number after the words that are as rare', () => {
    expect(lexemes([held('11', 'A'), held('1985.5', 'A'), held('quinces', 'A')])[0]).toBe('quinces')
    expect(lexemes([held('11', 'A'), held('pension', 'A')])).toEqual(['pension', '11'])
  })

  test('of scripts without spaces are pairs of letters, without those that only bend a word', () => {
    expect(lexemes([held('転', 'A'), held('転職', 'A'), held('して', 'A'), held('quinces', 'A')])).toEqual([
      'quinces',
      '転職',
    ])
  })

  test('come in one order, however the text has them, and are at most 40', () => {
    const words = Array.from({ length: 100 }, (_, i) => held(`word${i}`, 'A'))
    expect(lexemes(words)).toHaveLength(40)
    expect(lexemes(words.toReversed())).toEqual(lexemes(words))
  })

  test('know about how many questions may have them', () => {
    const counted = { passages: 1_000_000, shares: new Map([...site.shares, ['kind=question', 0.1]]) }
    expect(tellingWords([held('pension', 'A')], counted)[0]?.count).toBe(2_000)
    expect(tellingWords([held('quinces', 'A')], counted)[0]?.count).toBe(100)
  })
})
