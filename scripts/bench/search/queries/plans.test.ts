import { expect, test } from 'vitest'
import { statementIn } from './plans'

const scan = (index: string, rows: number, more = {}) => ({
  'Node Type': 'Index Scan',
  'Index Name': index,
  'Actual Rows': rows,
  'Actual Loops': 1,
  ...more,
})

const told = (plan: object) =>
  `duration: 12.345 ms  plan:\n${JSON.stringify({ 'Query Text': 'SELECT\n  1', Plan: plan }, null, 2)}`

test('a plan is read as the time, the pages, and what was read from the inside out', () => {
  const plan = {
    'Node Type': 'Nested Loop',
    'Shared Hit Blocks': 20,
    'Shared Read Blocks': 3,
    Plans: [
      {
        'Node Type': 'Bitmap Heap Scan',
        'Relation Name': 'Passage',
        'Actual Rows': 1000,
        'Actual Loops': 1,
        'Rows Removed by Index Recheck': 500,
        Plans: [scan('Passage_search_idx', 1500)],
      },
      scan('Question_pkey', 1, { 'Actual Loops': 1000 }),
    ],
  }
  expect(statementIn(told(plan))).toEqual({
    text: 'SELECT 1',
    milliseconds: 12.345,
    hit: 20,
    read: 3,
    scans: ['Passage_search_idx 1,500', 'Passage 1,000 of 1,500', 'Question_pkey 1,000'],
  })
})

test('what was planned and never run is left out, and so are the catalogs', () => {
  expect(statementIn(told(scan('pg_class_oid_index', 1)))?.scans).toEqual([])
  expect(statementIn(told(scan('Question_pkey', 0, { 'Actual Loops': 0 })))?.scans).toEqual([])
})

test('what else the server says is no plan', () => {
  expect(statementIn('relation "filling" already exists, skipping')).toBeUndefined()
})
