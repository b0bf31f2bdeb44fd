import { expect, test } from 'vitest'
import { duration, jobReport } from './job-report'

test.each([
  [0, '0 s'],
  [59, '59 s'],
  [60, '1 min'],
  [3_599, '59 min'],
  [7_200, '2 h'],
  [200_000, '2 d'],
])('%d seconds are said as %s', (seconds, said) => expect(duration(seconds)).toBe(said))

const state = { name: 'send-mail', waiting: 12, later: 3, active: 4, dead: 2, oldestSeconds: 95 }
const idle = { name: 'sweep-closings', waiting: 0, later: 0, active: 0, dead: 0, oldestSeconds: null }

test('the queues are a table, and nothing is said of failures where there are none', () => {
  const states = [{ ...state, dead: 0 }, idle]
  expect(jobReport({ running: 2, states, failed: [] }).split('\n')).toEqual([
    '2 workers are running.',
    '',
    'job             waiting  oldest  later  active  failed',
    'send-mail            12   1 min      3       4       0',
    'sweep-closings        0              0       0       0',
  ])
})

test('failures are told with their reason, and how to try again', () => {
  const refused = { name: 'send-mail', reason: 'ECONNREFUSED', count: 2, newestSeconds: 400 }
  const wrong = { name: 'check-counters', reason: 'Wrong', count: 1, newestSeconds: 90_000 }
  expect(
    jobReport({ running: 0, states: [state], failed: [refused, wrong] })
      .split('\n')
      .slice(4),
  ).toEqual([
    '',
    'send-mail, 2 times, the last 6 min ago: ECONNREFUSED',
    'check-counters, once 1 d ago: Wrong',
    'Try again with: npm run admin -- jobs retry [job]',
  ])
})

test.each([
  [0, 'No worker is running.'],
  [1, '1 worker is running.'],
])('whether anybody works is the first thing said: %d', (running, said) => {
  expect(jobReport({ running, states: [], failed: [] }).split('\n')[0]).toBe(said)
})
