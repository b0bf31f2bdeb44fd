import { expect, test } from 'vitest'
import { type Card, cardPath } from './card'

const askedAt = new Date('2026-03-02T09:00:00Z')

const card: Card = {
  title: 'Whether to take the job in the other town',
  category: 'Work & Money',
  askedAt,
  knowsBy: null,
  outcome: { is: 'partly', at: new Date('2026-07-02T09:00:00Z') },
}

const pathOf = (change: Partial<Card> = {}) => cardPath({ id: 12 }, { ...card, ...change })

test.each<[string, Partial<Card>]>([
  ['its title', { title: 'Whether to stay in this town' }],
  ['its category', { category: 'Travel' }],
  ['how it turned out', { outcome: null }],
  ['when that was', { outcome: { is: 'partly', at: askedAt } }],
  ['the day it was asked', { askedAt: new Date('2026-03-03T09:00:00Z') }],
  ['the day by which the asker will know', { knowsBy: askedAt }],
])(
  'a card has another address after a change of %s, so that no site goes on showing the old one',
  (_, change) => {
    expect(pathOf(change)).toMatch(/^\/q\/12\/card\.png\?[\w-]{16}$/)
    expect(pathOf(change)).not.toBe(pathOf())
    expect(pathOf()).toBe(pathOf())
  },
)
