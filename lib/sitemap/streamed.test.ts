import { expect, test } from 'vitest'
import { streamed } from './streamed'

async function* counting(log: string[]) {
  try {
    for (const number of ['one', 'two', 'three']) {
      log.push(number)
      yield number
    }
  } finally {
    log.push('over')
  }
}

test('a stream says what it is given, and ends', async () => {
  expect(await new Response(streamed(counting([]))).text()).toBe('onetwothree')
})

test('nothing is made before it is asked for, nor after the reader left', async () => {
  const log: string[] = []
  const reader = streamed(counting(log)).getReader()
  expect(log).toEqual([])
  await reader.read()
  expect(log).toEqual(['one'])
  await reader.cancel()
  expect(log).toEqual(['one', 'over'])
})
