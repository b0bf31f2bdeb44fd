import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Busy, lane } from './lane'

/** A work that ends when it is told. */
function work() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { begun: false, end: resolve, promise }
}

test('so many run at once, and the rest wait for their turn in order', async () => {
  const { run } = lane({ atOnce: 2, waiting: 10, perNetwork: 10 })
  const works = [work(), work(), work(), work()]
  const order: number[] = []
  const all = works.map((one, at) =>
    run('a', async () => {
      order.push(at)
      await one.promise
    }),
  )
  await setImmediate()
  expect(order).toEqual([0, 1])
  works[1]?.end()
  await all[1]
  await setImmediate()
  expect(order).toEqual([0, 1, 2])
  for (const one of works) one.end()
  await Promise.all(all)
  expect(order).toEqual([0, 1, 2, 3])
})

test('one network can only run and wait so often, and there is room for others', async () => {
  const { run } = lane({ atOnce: 1, waiting: 3, perNetwork: 3 })
  const held = work()
  const running = run('a', () => held.promise)
  const waiting = [run('a', async () => 1), run('a', async () => 2)]
  await expect(run('a', async () => 3)).rejects.toThrow(Busy)
  const other = run('b', async () => 4)
  await expect(run('c', async () => 5)).rejects.toThrow(Busy)
  held.end()
  await running
  expect(await Promise.all([...waiting, other])).toEqual([1, 2, 4])
  expect(await run('a', async () => 6)).toBe(6)
})

test('what fails gives its turn to the next', async () => {
  const { run } = lane({ atOnce: 1, waiting: 3, perNetwork: 3 })
  await expect(run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await run('a', async () => 'yes')).toBe('yes')
})
