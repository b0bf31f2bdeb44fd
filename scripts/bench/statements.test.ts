import { expect, test } from 'vitest'
import { statementsIn } from './statements'

const log = `hindsight|7|LOG:  execute <unnamed>: SELECT 1
	FROM "User" WHERE "name" = $1 AND "bio" = $2 AND "leftAt" = $3
hindsight|7|DETAIL:  Parameters: $1 = 'o''hara', $2 = 'two
	lines', $3 = NULL
psql|8|LOG:  statement: SELECT 2
|9|LOG:  checkpoint starting: time
`

test('statements are read with their parameters, and nothing else is', () => {
  expect(statementsIn(log)).toEqual([
    {
      application: 'hindsight',
      connection: '7',
      text: 'SELECT 1\nFROM "User" WHERE "name" = $1 AND "bio" = $2 AND "leftAt" = $3',
      parameters: ["o'hara", 'two\nlines', null],
    },
    { application: 'psql', connection: '8', text: 'SELECT 2', parameters: [] },
  ])
})
