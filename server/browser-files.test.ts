import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { browserFiles } from './browser-files'

const folder = mkdtempSync(join(tmpdir(), 'hindsight-browser-'))
afterAll(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'browser'))

const bundle = (manifest: object) =>
  writeFileSync(join(folder, 'browser', 'manifest.json'), JSON.stringify(manifest))

test('the files of a bundle are those that it names, and no others', () => {
  for (const name of ['main-a_1.js', 'passkeys-b-2.js', 'main-older.js', 'made-from'])
    writeFileSync(join(folder, 'browser', name), name)
  bundle({ entry: 'main-a_1.js', files: ['main-a_1.js', 'passkeys-b-2.js'] })
  const { entry, files } = browserFiles(folder)()
  expect(entry).toBe('main-a_1.js')
  expect([...files].map(([name, { body }]) => [name, body.toString()])).toEqual([
    ['main-a_1.js', 'main-a_1.js'],
    ['passkeys-b-2.js', 'passkeys-b-2.js'],
  ])
})

test('a bundle names nothing outside of its folder', () => {
  bundle({ entry: 'main-a_1.js', files: ['../secret.js'] })
  expect(() => browserFiles(folder)).toThrow()
})
