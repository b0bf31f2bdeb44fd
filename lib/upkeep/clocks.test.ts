import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { clockWarning } from './clocks'

const showing = (milliseconds: number) => async () => new Date(Date.now() + milliseconds)

test('clocks that agree within a second are nothing to speak of', async () => {
  expect(await clockWarning(showing(0))).toBeUndefined()
  expect(await clockWarning(showing(-900))).toBeUndefined()
})

test('a clock that is behind or ahead is named with its seconds', async () => {
  expect(await clockWarning(showing(600_000))).toContain('clock is 600 s behind the database')
  expect(await clockWarning(showing(-600_000))).toContain('clock is 600 s ahead of the database')
})

test('a slow answer is no difference', async () => {
  const slow = async () => {
    const there = new Date(Date.now() + 500)
    await sleep(1_200)
    return there
  }
  expect(await clockWarning(slow)).toBeUndefined()
})
