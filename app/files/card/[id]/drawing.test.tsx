import { ImageResponse } from 'next/og'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Card } from '@/lib/cards/card'
import { asPng, draw } from './drawing'
import { fonts } from './fonts'

const askedAt = new Date('2026-03-02T09:00:00Z')

const aCard = (change: Partial<Card> = {}): Card => ({
  title: 'Whether to take the job in the other town',
  category: 'Work & Money',
  askedAt,
  knowsBy: null,
  outcome: { is: 'partly', at: new Date('2026-07-02T09:00:00Z') },
  ...change,
})

// A letter or an emoji that its fonts lack makes next/og ask a server for another font, or for a drawing.
const asked: string[] = []
const local = globalThis.fetch

function onlyLocally(what: string | URL | Request) {
  if (String(what).startsWith('data:')) return local(what)
  asked.push(String(what))
  return Promise.reject(new Error('There is no network'))
}

beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('fetch', onlyLocally)
})
afterEach(() => void vi.unstubAllGlobals())

const sizeOf = (png: ArrayBuffer) => {
  const bytes = Buffer.from(png)
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

describe('a card', () => {
  test.each([
    ['an outcome', {}],
    ['a day by which the asker will know', { outcome: null, knowsBy: new Date('2027-06-01') }],
    ['neither', { outcome: null }],
    ['emoji', { title: 'Is 🌱 it ©️ time 👩‍👩‍👧 to 1️⃣ leave ™ ☀️ ❤️ 🇵🇹 the city?' }],
    ['nothing but emoji', { title: '🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱' }],
    ['Arabic', { title: 'هل أقبل الوظيفة في المدينة الأخرى' }],
    ['Chinese', { title: '我应该接受另一个城市的工作吗' }],
    ['Hindi, Thai and Hebrew', { title: 'क्या मुझे जाना चाहिए ควรไปไหม האם ללכת' }],
    ['Cyrillic', { title: 'Стоит ли соглашаться на работу в другом городе? Ґанок' }],
    ['Greek and Vietnamese', { title: 'Να δεχτώ τη δουλειά; Có nên nhận việc ở thị trấn khác không' }],
    ['a few letters of another script', { title: 'What does 和 mean on a door in a small town?' }],
    ['a word of 300 characters', { title: 'W'.repeat(300) }],
    ['a title of 300 characters', { title: 'Whether to go or stay. '.repeat(13) }],
    [
      'marks that stand alone',
      { title: 'A\u0301\u0323\u0327\u0301 Z\u0335\u0336 whether to go\u202e back \u200b\u2060 now ℵ∑∞≠' },
    ],
    ['a category in another script', { category: '工作', title: '我应该' }],
  ])(
    'with %s is a PNG of 1200 by 630, drawn without asking anybody for anything',
    async (_what, change) => {
      expect(sizeOf(await asPng(aCard(change)))).toEqual([1200, 630])
      expect(asked).toEqual([])
    },
    20_000,
  )

  test('never draws a text in a font that lacks its letters', async () => {
    const { text, ui } = fonts()
    const onlyInUi = String.fromCodePoint(
      ...[...ui.covered].filter((code) => !text.covered.has(code)).slice(0, 9),
    )
    const onlyInText = String.fromCodePoint(
      ...[...text.covered].filter((code) => !ui.covered.has(code)).slice(0, 9),
    )
    expect(Math.min(onlyInUi.length, onlyInText.length)).toBeGreaterThan(0)
    for (const category of [onlyInUi, onlyInText])
      for (const title of ['我应该', onlyInUi, onlyInText]) await asPng(aCard({ title, category }))
    expect(asked).toEqual([])
  }, 20_000)

  test('would have asked for a letter that its fonts lack', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    await new ImageResponse(<div>和</div>, { fonts: fonts().files }).arrayBuffer()
    expect(asked).not.toEqual([])
  }, 20_000)

  test('is drawn once while it shows the same', async () => {
    expect(draw(aCard())).toBe(draw(aCard()))
    await draw(aCard())
  }, 20_000)
})
