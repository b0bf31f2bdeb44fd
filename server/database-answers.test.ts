import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test, vi } from 'vitest'
import { databaseAnswers } from './database-answers'

test('all who ask within a second share one answer; later the question is put anew', async () => {
  let connections = 0
  const refusing = createServer((socket) => {
    connections++
    socket.destroy()
  }).listen(0, '127.0.0.1')
  await once(refusing, 'listening')
  const address = refusing.address()
  const port = typeof address === 'object' && address ? address.port : 0
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const asked = () => databaseAnswers(`postgres://nobody@127.0.0.1:${port}/nothing`)

  expect(await Promise.all([asked(), asked(), asked()])).toEqual([false, false, false])
  expect(await asked()).toBe(false)
  expect(connections).toBe(1)
  vi.advanceTimersByTime(999)
  await asked()
  expect(connections).toBe(1)
  vi.advanceTimersByTime(1)
  await asked()
  expect(connections).toBe(2)
  vi.useRealTimers()
  refusing.close()
})
