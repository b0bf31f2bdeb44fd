import { beforeEach, describe, expect, test } from 'vitest'
import { anAnswer, aThread, emptyStage } from '@/prisma/cast/scene'
import { found } from '@/scripts/testing/searching'
import type { Piece } from './pieces'

beforeEach(emptyStage)

const inBrackets = (pieces: Piece[] = []) =>
  pieces.map(({ words, marked }) => (marked ? `[${words}]` : words)).join('')

const first = async (q: string) => (await found(new URLSearchParams({ q }).toString())).hits[0]

/** The passage that a search shows first, with its marked words in brackets. */
const shown = async (q: string) => inBrackets((await first(q))?.passage.text)

async function answered(text: string) {
  const { id } = await aThread()
  await anAnswer(id, { text })
}

test.each([
  ['boats', 'The [boat] or the *house*'],
  ['owl', 'The boat or the *house*'],
])('a title is shown whole and as it was written, with the words of %j marked', async (q, expected) => {
  await aThread({}, { title: 'The boat or the *house*', more: 'An owl lives there.' })
  expect(inBrackets((await first(q))?.title)).toBe(expected)
})

test('what is to be left out is not marked where it stands all the same', async () => {
  const { id } = await aThread({}, { title: 'The boat or the canoe' })
  await anAnswer(id, { text: 'A boat.' })
  const hit = await first('boat -canoe')
  expect(inBrackets(hit?.title)).toBe('The [boat] or the canoe')
  expect(inBrackets(hit?.passage.text)).toBe('A [boat].')
})

describe('the words of a passage', () => {
  test.each([
    [
      'in the forms in which they stand there',
      'sell boats',
      'He sold; she sells her boat.',
      'He sold; she [sells] her [boat].',
    ],
    ['with their accents', 'cafe', 'A café by the sea.', 'A [café] by the sea.'],
    ['on both sides of a slash', 'life', 'The work/life balance.', 'The work/[life] balance.'],
    [
      'before a hyphen and a number',
      'covid-19',
      'After covid-19, and before.',
      'After [covid-19], and before.',
    ],
    [
      'without the Markdown around them',
      'boat',
      'A **boat**, and [a boat](https://example.com).',
      'A [boat], and a [boat].',
    ],
    ['also where only some of them stand', 'boat or canoe', 'A canoe is enough.', 'A [canoe] is enough.'],
    ['as one where they have parts', '401k', 'The 401(k) plan.', 'The [401(k)] plan.'],
    ['with the signs of their name', 'C++', 'Learn C++ or C.', 'Learn [C++] or C.'],
    ['within a sentence without spaces', '売上', '今月の売上が下がった。', '今月の[売上]が下がった。'],
  ])('are marked %s', async (_how, q, text, expected) => {
    await answered(text)
    expect(await shown(q)).toBe(expected)
  })

  test('are text, whatever they look like: no HTML is made, none is lost', async () => {
    await answered('Write `<mark>boat</mark>` & "boat" < 3.')
    const text = await shown('boat')
    expect(text).toContain('[boat]')
    expect(text).toContain('& "[boat]" < 3.')
    expect(text).not.toContain('&amp;')
  })
})

test('a passage keeps its lines, whether all of it is shown or a part', async () => {
  const budget = 'Budget:\nRent 900\n\n- Food 300\n- Kayak 40'
  await answered(budget)
  expect(await shown('kayak')).toBe('Budget:\nRent 900\nFood 300\n[Kayak] 40')
  await answered(`${'Canoe.\n'.repeat(60)}A punt.\nA raft.${'\nCanoe.'.repeat(60)}`)
  const part = (await shown('punt')) ?? ''
  expect(part).toContain('Canoe.\nA [punt].\nA raft.\nCanoe.')
  expect(part).toMatch(/^…\S.*\S…$/s)
})

test('of a long text the part with the words is shown, an ellipsis on either side', async () => {
  const filling = 'Nothing of note happened on that day either. '.repeat(150)
  await answered(`${filling}Then the kayak sank. ${filling}`)
  const text = (await shown('kayak')) ?? ''
  expect(text).toContain('the [kayak] sank')
  expect(text.startsWith('…')).toBe(true)
  expect(text.endsWith('…')).toBe(true)
  expect(text.length).toBeLessThan(400)
})

test('words far from each other are both shown', async () => {
  await answered(
    `The kayak was old. ${'It rained for a while and nobody came. '.repeat(8)} The oars were new.`,
  )
  const text = await shown('kayak oars')
  expect(text).toContain('[kayak]')
  expect(text).toContain('[oars]')
  expect(text).toContain(' … ')
})

test('where the words stand in the title alone, the beginning of the lead is shown unmarked', async () => {
  await aThread(
    {},
    { title: 'Whether to buy a kayak', lead: 'There is one for sale at the end of our road.' },
  )
  expect(await shown('kayak')).toBe('There is one for sale at the end of our road.')
})

test('a question shows the text that has the words: its lead, more, what was tried or is decided between', async () => {
  const lead = 'There is one for sale at the end of our road.'
  await aThread(
    {},
    {
      lead,
      more: 'It is a *kayak*.',
      alreadyTried: 'Borrowing oars.',
      decidingBetween: ['the boat', 'the shore'],
    },
  )
  expect(await shown('kayak')).toContain('It is a [kayak].')
  expect(await shown('oars')).toContain('Borrowing [oars].')
  expect(await shown('shore')).toContain('[shore]')
})

test('twenty texts of the greatest length are shown without haste being needed', async () => {
  const { id } = await aThread()
  const word = 'Nothing of note happened, and *nobody* said [so](https://example.com). '
  const text = `${word.repeat(275)} kayak`
  await anAnswer(id, { text: text.slice(-20_000) })
  expect(await shown('kayak')).toContain('[kayak]')
})
