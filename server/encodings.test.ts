import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { atBest, chosen, compresses, quickly } from './encodings'

const body = Buffer.from('<p>How it turned out</p>'.repeat(100))

test('what is compressed reads the same', async () => {
  const { gzip, br } = await atBest(body)
  expect(gunzipSync(gzip ?? '')).toEqual(body)
  expect(brotliDecompressSync(br ?? '')).toEqual(body)
  expect(gunzipSync(quickly(body).gzip ?? '')).toEqual(body)
})

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0.000, gzip;q=0', undefined],
  ['BR', 'br'],
  ['identity', undefined],
  ['x-gzip-like, brotli', undefined],
  ['', undefined],
])('whoever takes "%s" is sent %s', async (accepted, coding) => {
  expect(chosen(await atBest(body), accepted).coding).toBe(coding)
})

test('what is small, or is compressed already, stays as it is', () => {
  expect(compresses(body, 'text/html; charset=utf-8')).toBe(true)
  expect(compresses(body, 'application/atom+xml')).toBe(true)
  expect(compresses(body, 'image/svg+xml')).toBe(true)
  expect(compresses(Buffer.from('short'), 'text/html')).toBe(false)
  expect(compresses(body, 'image/png')).toBe(false)
  expect(compresses(body, 'application/zip')).toBe(false)
})
