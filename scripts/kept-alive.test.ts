import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { keptAlive } from './kept-alive'

const waits = { first: 1, most: 4 }

/** Something that ends by itself as often as it is told to, and then goes on until it is stopped. */
function endingOften(times: number, code = 1) {
  let starts = 0
  let stops = 0
  const start = () => {
    starts++
    const { promise: ended, resolve } = Promise.withResolvers<[number]>()
    if (starts <= times) resolve([code])
    return {
      ended,
      stop: async () => {
        stops++
        resolve([0])
      },
    }
  }
  return { start, starts: () => starts, stops: () => stops }
}

test('what ends is started again, after waits that double up to the longest', async () => {
  const child = endingOften(4)
  const said: number[] = []
  const { stop } = keptAlive(child.start, { say: (seconds) => said.push(seconds * 1000), waits })
  await vi.waitUntil(() => child.starts() === 5)
  expect(said).toEqual([1, 2, 4, 4])
  await stop()
})

test('what ends without a failure is started again after the shortest wait, and nothing is said of it', async () => {
  const child = endingOften(4, 0)
  const said: number[] = []
  const { stop } = keptAlive(child.start, {
    say: (seconds) => said.push(seconds),
    waits: { first: 1, most: 600_000 },
  })
  await vi.waitUntil(() => child.starts() === 5)
  expect(said).toEqual([])
  await stop()
})

test('what is stopped is not started again', async () => {
  const child = endingOften(0)
  const { stop } = keptAlive(child.start, { say: () => undefined, waits })
  await stop()
  expect([child.starts(), child.stops()]).toEqual([1, 1])
})

test('it can be stopped while it waits to be started again', async () => {
  const child = endingOften(1)
  const { promise: waiting, resolve } = Promise.withResolvers<void>()
  const { stop } = keptAlive(child.start, { say: () => resolve(), waits: { first: 60_000, most: 60_000 } })
  await waiting
  await stop()
  expect(child.starts()).toBe(1)
})

test('what fails too often in a row is given up', async () => {
  const child = endingOften(9)
  const said: number[] = []
  const { givenUp } = keptAlive(child.start, { say: (seconds) => said.push(seconds), waits, tries: 3 })
  await givenUp
  expect([child.starts(), said.length]).toEqual([3, 2])
})

test('what takes longer to start than it may be quiet, and never works, is given up all the same', async () => {
  let starts = 0
  const start = () => {
    starts++
    return { ended: sleep(20, [1]), ready: new Promise<void>(() => undefined), stop: async () => undefined }
  }
  const { givenUp } = keptAlive(start, { say: () => undefined, waits, tries: 3 })
  await givenUp
  expect(starts).toBe(3)
})

test('what has worked for a while before it fails begins anew with the shortest wait', async () => {
  let starts = 0
  const start = () => {
    starts++
    return { ended: sleep(20, [1]), ready: sleep(1), stop: async () => undefined }
  }
  const said: number[] = []
  const { stop } = keptAlive(start, { say: (seconds) => said.push(seconds * 1000), waits, tries: 3 })
  await vi.waitUntil(() => starts === 5)
  expect(new Set(said)).toEqual(new Set([1]))
  await stop()
})

test('what was begun already is not started a second time', async () => {
  const child = endingOften(0)
  const { stop } = keptAlive(child.start, { say: () => undefined, begun: child.start(), waits })
  await stop()
  expect([child.starts(), child.stops()]).toEqual([1, 1])
})
