import { expect, test } from 'vitest'
import { speculationRules } from './speculation-rules'

const [
  {
    where: {
      and: [, pages, { not: others }],
    },
  },
] = JSON.parse(speculationRules.body.toString()).prefetch

const isIn = (patterns: string[], address: string) =>
  patterns.some((pattern) => new URLPattern(pattern, 'http://localhost').test(address, 'http://localhost'))

const isFetchedAhead = (address: string) =>
  isIn(pages.href_matches, address) && !isIn(others.href_matches, address)

test.each([
  '/',
  '/?before=12-3',
  '/popular',
  '/updates?outcome=worked-out',
  '/q/12/a-slug',
  '/q/12/a-slug?show=best#a3',
  '/c/work-and-money',
  '/tags/jobs',
  '/u/maud.okoro/answers',
  '/archive/2026/11/22',
])('%s may be fetched ahead', (address) => {
  expect(isFetchedAhead(address)).toBe(true)
})

test.each([
  '/log-in',
  '/settings',
  '/activity',
  '/ask',
  '/search?q=jobs',
  '/random',
  '/q/12/a-slug/edit',
  '/q/12/feed.atom',
  '/q/12/card.png',
  '/q/12/news?after=1',
  '/feed.atom',
  '/exports/3.zip',
  '/stop/abcdefghijklmnopqrstuvwxyz',
])('%s is not: it is somebody’s own, does something, or is no page', (address) => {
  expect(isFetchedAhead(address)).toBe(false)
})
