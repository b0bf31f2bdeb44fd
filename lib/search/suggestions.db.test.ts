import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { anAnswer, aThread, emptyStage } from '@/prisma/cast/scene'
import { afterAll } from '@/scripts/testing/searching'
import { readSearch } from './input'
import { didYouMean, namesLike } from './queries'

beforeEach(emptyStage)

const meant = (q: string, filters = {}) => didYouMean(readSearch({ q, ...filters }).search, afterAll)

describe('what was meant', () => {
  beforeEach(async () => {
    const { id } = await aThread(
      {},
      { title: 'An interview before the course', lead: 'The salary is told only afterwards, it seems.' },
    )
    await anAnswer(id, { text: 'Ask for a pamphlet.' })
  })

  test.each([
    ['a letter left out', 'intervew', 'interview'],
    ['two letters swapped', 'cuorse', 'course'],
    ['a wrong letter', 'salery', 'salary'],
    ['two words, in capitals', 'INTERVEW Salery', 'interview salary'],
    ['beside a word that is right', 'salery course', 'salary course'],
    ['within quotes', '"the salery is told"', '"the salary is told"'],
    ['beside what is to be left out', 'salery -lottery', 'salary -lottery'],
    ['beside an or', 'salery or lottery', 'salary or lottery'],
  ])('is found for %s', async (_slip, q, expected) => {
    expect(await meant(q)).toBe(expected)
  })

  test.each([
    ['nothing', ''],
    ['words that are right', 'salary interview'],
    ['a word that only an answer has', 'pamphlet'],
    ['another form of a word that is there', 'salaries'],
    ['a word that is like none', 'zzyzx'],
    ['a word that everybody uses', 'before'],
    ['a slip in what is to be left out', 'salary -intervew'],
  ])('is nothing else for %s', async (_what, q) => {
    expect(await meant(q)).toBeNull()
  })

  test.each([
    ['gardning', 'gardening'],
    ['promotoin', 'promotion'],
  ])('may be a word that only a tag has: %s', async (typed, expected) => {
    await aThread({ asker: 'birch' }, { tags: ['gardening', 'asking-for-promotion'] })
    expect(await meant(typed)).toBe(expected)
  })

  test('is no word whose text was changed since', async () => {
    const { id } = await aThread({ asker: 'birch' }, { title: 'Whether to tell Wolverhampton about it' })
    expect(await meant('wolverhamton or salary')).toBe('wolverhampton or salary')
    await db().question.update({ where: { id }, data: { title: 'Whether to tell them about it' } })
    expect(await meant('wolverhamton or salary')).toBeNull()
  })

  test('must find something, also within the filters', async () => {
    expect(await meant('salery -interview')).toBeNull()
    expect(await meant('salery', { asker: 'nettlesoup' })).toBe('salary')
    expect(await meant('salery', { asker: 'birch' })).toBeNull()
  })
})

describe('names', () => {
  test('of members are found by parts and in spite of slips; who is banned is left out', async () => {
    expect((await namesLike('nettle soup')).members).toEqual(['nettlesoup'])
    expect((await namesLike('papercutt')).members).toEqual(['papercut'])
    expect((await namesLike('what does QUIET_CARRIAGE say')).members).toEqual(['quiet_carriage'])
    await db().user.update({ where: { name: 'papercut' }, data: { bannedAt: afterAll } })
    try {
      expect((await namesLike('papercut')).members).toEqual([])
    } finally {
      await db().user.update({ where: { name: 'papercut' }, data: { bannedAt: null } })
    }
  })

  test('of tags in use are found with their counts, the likest first', async () => {
    await aThread({ asker: 'birch' }, { tags: ['moving', 'moving-house', 'pets'] })
    await aThread({ asker: 'marrow' }, { tags: ['moving'] })
    await db().tag.create({ data: { name: 'movings' } })
    expect((await namesLike('moving')).tags).toEqual([
      { name: 'moving', questionCount: 2 },
      { name: 'moving-house', questionCount: 1 },
    ])
  })

  test.each([
    ['letters swapped', 'mvoing', 'moving'],
    ['letters swapped, in capitals', 'MVOING', 'moving'],
    ['a letter left out', 'furnture', 'furniture'],
    ['beside other words', 'a furnture question', 'furniture'],
    ['too many slips', 'mvogni', undefined],
    ['a word that the site has', 'loving', undefined],
  ])('are found in spite of a slip: %s', async (_slip, q, tag) => {
    await aThread({}, { title: 'On loving one’s neighbor', tags: ['moving', 'furniture'] })
    const { tags } = await namesLike(q)
    expect(tags.map(({ name }) => name)).toEqual(tag ? [tag] : [])
  })

  test('that are alike come without those that a slip would explain', async () => {
    await aThread({}, { tags: ['papercut', 'papercats'] })
    expect((await namesLike('papercutt')).tags.map(({ name }) => name)).toEqual(['papercut'])
  })

  test('are not made of words that are nobody’s, or that everybody uses', async () => {
    for (const q of ['the', 'to be or not', '-papercut', 'zzyzx', ''])
      expect(await namesLike(q), q).toEqual({ members: [], tags: [] })
  })
})
