import { json } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { isOwnKey, ownKeyHeader } from '@/lib/stale/own-process'
import { ownRequests } from './own-requests'

test('a request reaches the route with this process’s key and its body, and gives the status', async () => {
  const asked: unknown[] = []
  const post = ownRequests(async (request, response) => {
    const key = request.headers[ownKeyHeader]
    asked.push([request.method, request.url, isOwnKey(String(key)), await json(request)])
    response.statusCode = 204
    response.end()
  })
  expect(await Promise.all([post('/files/stale', ['newest']), post('/files/stale', ['updates'])])).toEqual([
    204, 204,
  ])
  expect(asked).toEqual([
    ['POST', '/files/stale', true, ['newest']],
    ['POST', '/files/stale', true, ['updates']],
  ])
})

test('a route that fails fails the request', async () => {
  const post = ownRequests(() => Promise.reject(new Error('no')))
  await expect(post('/files/stale', [])).rejects.toThrow()
})
