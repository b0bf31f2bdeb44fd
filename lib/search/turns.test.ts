import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { NoTurn, turns } from './turns'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Works that go on until they are told to end, and a record of which began. */
function works() {
  const begun: string[] = []
  const ends = new Map<string, (ending?: Error) => void>()
  const work = (name: string) => () =>
    new Promise<string>((resolve, reject) => {
      begun.push(name)
      ends.set(name, (error) => (error ? reject(error) : resolve(name)))
    })
  const end = async (name: string, error?: Error) => {
    ends.get(name)?.(error)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { begun, work, end }
}

test('only so many run at once; who comes first begins first', async () => {
  const { begun, work, end } = works()
  const inTurn = turns(2, 1_000)
  const all = ['a', 'b', 'c', 'd'].map((name) => inTurn(work(name)))
  expect(begun).toEqual(['a', 'b'])
  await end('b')
  expect(begun).toEqual(['a', 'b', 'c'])
  await end('a')
  await end('c')
  await end('d')
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd'])
})

test('one that fails gives its turn to the next', async () => {
  const { begun, work, end } = works()
  const inTurn = turns(1, 1_000)
  const failing = inTurn(work('a'))
  const next = inTurn(work('b'))
  const failed = expect(failing).rejects.toThrow('no')
  await end('a', new Error('no'))
  await failed
  expect(begun).toEqual(['a', 'b'])
  await end('b')
  expect(await next).toBe('b')
})

test('who waited too long gets none, and takes nobody else’s', async () => {
  const { begun, work, end } = works()
  const inTurn = turns(1, 1_000)
  inTurn(work('a'))
  const impatient = expect(inTurn(work('b'))).rejects.toBeInstanceOf(NoTurn)
  await vi.advanceTimersByTimeAsync(1_000)
  await impatient
  const later = inTurn(work('c'))
  await end('a')
  expect(begun).toEqual(['a', 'c'])
  await end('c')
  expect(await later).toBe('c')
  expect(vi.getTimerCount()).toBe(0)
})
