import { expect, test } from 'vitest'
import { isEndingDue } from './ending-due'

const asked = { createdAt: new Date('2026-03-02T09:00:00Z'), knowsBy: null, closed: false }

test.each([
  ['not on the day of asking', {}, '2026-03-02T10:00:00Z', false],
  ['not just before thirty days are over', {}, '2026-04-01T08:59:59Z', false],
  ['when thirty days are over', {}, '2026-04-01T09:00:00Z', true],
  ['not the evening before the day named', { knowsBy: '2026-03-10' }, '2026-03-10T04:59:59Z', false],
  [
    'from the morning of the day named, where the asker is',
    { knowsBy: '2026-03-10' },
    '2026-03-10T05:00:00Z',
    true,
  ],
  [
    'after thirty days also when a later day is named',
    { knowsBy: '2026-12-01' },
    '2026-04-01T09:00:00Z',
    true,
  ],
  ['when the thread is closed', { closed: true }, '2026-03-02T10:00:00Z', true],
])(
  'an asker may know how it turned out %s',
  (_, { knowsBy, ...change }: { knowsBy?: string; closed?: boolean }, now, due) => {
    const thread = { ...asked, ...change, knowsBy: knowsBy ? new Date(knowsBy) : null }
    expect(isEndingDue(thread, new Date(now), 'America/Bogota')).toBe(due)
  },
)
