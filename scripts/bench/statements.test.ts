import { expect, test } from 'vitest'
import { statementsIn } from './statements'

const log = `hindsight|LOG:  execute <unnamed>: SELECT 1
	FROM "User"
hindsight|DETAIL:  Parameters: $1 = '2'
psql|LOG:  statement: SELECT 2
hindsight|LOG:  statement: BEGIN
|LOG:  checkpoint starting: time
`

test('counts what the site sent, and nothing that others did', () => {
  expect(statementsIn(log)).toEqual(['SELECT 1', 'BEGIN'])
})
