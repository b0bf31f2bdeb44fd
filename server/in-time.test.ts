import { type AddressInfo, createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { env, member, portOf, site } from '@/scripts/testing/entry'
import type { Next } from './rendering-server'

test('a page that comes late, while a busy database is asked whether it answers, is sent whole', async () => {
  const silent = createServer().listen(0, '127.0.0.1')
  const { port } = await new Promise<AddressInfo>((resolve) =>
    silent.once('listening', () => resolve(silent.address() as AddressInfo)),
  )
  const late: Next = async (_request, response) => {
    await setTimeout(3_400)
    response.setHeader('Content-Type', 'text/html; charset=utf-8').write('<p>The first half')
    await setTimeout(300)
    response.end(' and the second</p>')
  }
  const { entry: busy } = await site(late, { ...env, DATABASE_URL: `postgres://x@127.0.0.1:${port}/x` })
  const response = await fetch(`http://127.0.0.1:${portOf(busy)}/`, { headers: member })
  expect([response.status, await response.text()]).toEqual([200, '<p>The first half and the second</p>'])
  busy.close()
  silent.close()
})
