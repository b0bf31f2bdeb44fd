import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { freePort, parsePort, refuseBusyPort } from './port.mjs'

test('the port is 3000 unless PORT says otherwise', () => {
  expect(parsePort(undefined)).toBe(3000)
  expect(parsePort('')).toBe(3000)
  expect(parsePort('8080')).toBe(8080)
})

test.each(['0', '65536', '80.5', '-1', '3000 ', '0x50', 'http'])(
  'PORT=%j is refused with a sentence',
  (text) => {
    expect(() => parsePort(text)).toThrow('a whole number from 1 to 65535')
  },
)

test('a port that another program listens on is refused before anything slow begins', async () => {
  const port = await freePort()
  await expect(refuseBusyPort({ PORT: String(port) })).resolves.toBeUndefined()
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
  await expect(refuseBusyPort({ PORT: String(port) })).rejects.toThrow(`Port ${port} is already in use`)
  other.close()
})
