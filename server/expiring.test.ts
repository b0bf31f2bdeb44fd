import { beforeEach, expect, test, vi } from 'vitest'
import { expiring } from './expiring'

vi.mock('@/lib/log', () => ({ log: () => ({ error: () => undefined }) }))

type Asked = { tags: unknown; answer: (status: number) => void }
let asked: Asked[]
const post = (_path: string, tags: unknown) =>
  new Promise<number>((answer) => void asked.push({ tags, answer }))

beforeEach(() => {
  asked = []
})

test('tags go one request after the other: what comes meanwhile goes with the next, once', async () => {
  const expire = expiring(post)
  expire(['a', 'b'], false)
  expire(['c'], false)
  expire(['b', 'c'], false)
  expect(asked.map(({ tags }) => tags)).toEqual([['a', 'b']])
  asked[0]?.answer(204)
  await vi.waitUntil(() => asked.length === 2)
  expect(asked[1]?.tags).toEqual(['c', 'b'])
  asked[1]?.answer(204)
})

test('what could not be expired is tried again, with what came since', async () => {
  const expire = expiring(post)
  expire(['a'], false)
  asked[0]?.answer(500)
  expire(['b'], false)
  await vi.waitUntil(() => asked.length === 2, 5_000)
  expect(asked[1]?.tags).toEqual(expect.arrayContaining(['a', 'b']))
  asked[1]?.answer(204)
})

test('what another process made stale expires at once, and again for pages that were being rendered', async () => {
  expiring(post, 10)(['a'], false)
  expect(asked.map(({ tags }) => tags)).toEqual([['a']])
  asked[0]?.answer(204)
  await vi.waitUntil(() => asked.length === 2)
  expect(asked[1]?.tags).toEqual(['a'])
  asked[1]?.answer(204)
})

test('what an act of this process has expired expires once more, later', async () => {
  expiring(post, 10)(['a'], true)
  expect(asked).toEqual([])
  await vi.waitUntil(() => asked.length === 1)
  expect(asked[0]?.tags).toEqual(['a'])
  asked[0]?.answer(204)
})
