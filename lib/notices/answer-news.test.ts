import { expect, test } from 'vitest'
import { answerNews } from './answer-news'

const usual = { delivery: 'mail', scope: 'everything', mailed: true, digests: true } as const

test.each([
  ['as they chose', {}, 'mail'],
  ['as they chose, also where asking does not subscribe them', { scope: null }, 'mail'],
  ['in a digest', { delivery: 'digest' }, 'digest'],
  ['only on the site where no mail reaches them', { mailed: false }, 'site'],
  ['only on the site where no digest reaches them', { delivery: 'digest', mailed: false }, 'site'],
  ['only on the site where they want no digests', { delivery: 'digest', digests: false }, 'site'],
  ['not at all when they want none of it', { delivery: 'off' }, 'off'],
  ['not at all when they left the thread', { scope: 'none' }, 'off'],
  ['not at all when they follow only its ending', { scope: 'ending' }, 'off'],
] as const)('an asker hears of answers %s', (_, change, news) => {
  expect(answerNews({ ...usual, ...change })).toBe(news)
})
