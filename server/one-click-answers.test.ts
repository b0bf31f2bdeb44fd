import { request } from 'node:http'
import { describe, expect, test } from 'vitest'
import { port } from '@/scripts/testing/entry'

describe('a mail provider’s one click', () => {
  const link = '/stop/12.digest.0123456789abcdef0123456789abcdef'
  const click = (path: string, headers: Record<string, string> = {}) => {
    const { promise, resolve } = Promise.withResolvers<{ status: number; text: string }>()
    // Not by fetch: that is a browser's, and says so in its headers.
    const sent = request(
      { port: port(), path, method: 'POST', headers: { ...form, ...headers } },
      async (response) =>
        resolve({ status: response.statusCode ?? 0, text: (await response.toArray()).join('') }),
    )
    sent.end('List-Unsubscribe=One-Click')
    return promise
  }
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '26' }

  test('reaches what stops mail, whose answer stands', async () => {
    expect(await click(link)).toEqual({ status: 404, text: `Nothing to stop at /files${link}` })
  })

  test.each([
    ['at another address', '/log-in', {}],
    ['by the inner name of what stops mail', `/files${link}`, {}],
    ['from a page of another site', link, { origin: 'https://elsewhere.example' }],
    ['with somebody’s cookies', link, { cookie: 'a=b' }],
  ])('is nothing that may be posted %s', async (_how, path, headers) => {
    const { status, text } = await click(path, headers)
    expect(status).toBe(403)
    expect(text).toContain('This form was not sent from this site')
  })
})
