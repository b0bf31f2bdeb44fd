import { expect, test } from 'vitest'
import { compareHistory, historyProblem, historyWarning, type Recorded } from './history'
import { differences } from './shape'

const folder = ['1_a', '2_b'].map((name) => ({ name, sql: '', checksum: `${name}, whole` }))

const recorded = (name: string, state: Recorded['state'] = 'applied', checksum = `${name}, whole`) => ({
  name,
  checksum,
  state,
})

const against = (...rows: Recorded[]) => compareHistory(rows, folder)

test('a database that is up to date or only behind may be migrated', () => {
  expect(historyProblem(against(recorded('1_a'), recorded('2_b')))).toBeUndefined()
  const behind = against(recorded('1_a'))
  expect(historyProblem(behind)).toBeUndefined()
  expect(behind.pending.map(({ name }) => name)).toEqual(['2_b'])
})

test('what was rolled back is applied again', () => {
  expect(against(recorded('1_a', 'rolled back')).pending).toHaveLength(2)
})

test('edited and unfinished migrations each have their own sentence', () => {
  expect(historyProblem(against(recorded('1_a', 'applied', 'another')))).toContain(
    '1_a was edited after being applied',
  )
  const unfinished = historyProblem(against(recorded('1_a', 'unfinished')))
  expect(unfinished).toContain('--applied 1_a')
  expect(unfinished).toContain('--rolled-back 1_a')
})

test('a database of a newer version is one to warn of, and not one to refuse', () => {
  const ahead = against(recorded('1_a'), recorded('2_b'), recorded('9_z'), recorded('9_zz', 'unfinished'))
  expect(historyProblem(ahead)).toBeUndefined()
  expect(historyWarning(ahead)).toContain('it has 9_z,')
  expect(historyWarning(against(recorded('1_a')))).toBeUndefined()
})

test('a database of another version, which also lacks something, is refused', () => {
  expect(historyProblem(against(recorded('1_a'), recorded('9_z')))).toContain('another version')
})

test('drift is named part by part', () => {
  const recorded = { 'Answer, column text': 'a', 'Answer, index i': 'b', 'type Role': 'c' }
  const found = { 'Answer, column text': 'z', 'Answer, column x': 'y', 'type Role': 'c' }
  expect(differences(recorded, found)).toEqual([
    'Answer, column text is different',
    'Answer, column x was added',
    'Answer, index i is missing',
  ])
})
