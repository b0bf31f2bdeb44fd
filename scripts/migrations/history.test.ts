import { expect, test } from 'vitest'
import { historyProblem } from './history'
import { differences } from './shape'

const fine = { editedMigrationNames: [], failedMigrationNames: [], hasMigrationsTable: true, history: null }

test('a database that is up to date or only behind may be migrated', () => {
  expect(historyProblem(fine)).toBeUndefined()
  const behind = { diagnostic: 'databaseIsBehind' as const, unappliedMigrationNames: ['2_b'] }
  expect(historyProblem({ ...fine, history: behind })).toBeUndefined()
})

test('edited, failed and unknown migrations each have their own sentence', () => {
  expect(historyProblem({ ...fine, editedMigrationNames: ['1_a'] })).toContain(
    '1_a was edited after being applied',
  )
  expect(historyProblem({ ...fine, failedMigrationNames: ['1_a'] })).toContain('--rolled-back 1_a')
  const ahead = { diagnostic: 'migrationsDirectoryIsBehind' as const, unpersistedMigrationNames: ['9_z'] }
  expect(historyProblem({ ...fine, history: ahead })).toContain('that prisma/migrations does not have (9_z)')
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
