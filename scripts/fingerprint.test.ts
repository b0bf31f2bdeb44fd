import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fingerprint, isCurrent, leaveStamp } from './fingerprint'

const folder = mkdtempSync(join(tmpdir(), 'hindsight-fingerprint-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a product is current until its sources change in content or name', () => {
  const source = join(folder, 'source')
  const stamp = join(folder, 'product', 'stamp')
  writeFileSync(source, 'one')
  const digest = fingerprint([source])
  expect(isCurrent(stamp, digest)).toBe(false)
  leaveStamp(stamp, digest)
  utimesSync(source, 0, 0)
  expect(isCurrent(stamp, fingerprint([source]))).toBe(true)
  writeFileSync(source, 'two')
  expect(isCurrent(stamp, fingerprint([source]))).toBe(false)
  writeFileSync(join(folder, 'other'), 'one')
  expect(fingerprint([join(folder, 'other')])).not.toBe(digest)
})

test('a source that does not exist is no error', () => {
  expect(fingerprint([join(folder, 'nowhere')])).toBe(fingerprint([]))
})
