import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { siteMetadata } from './page-metadata'
import { siteFiles } from './site-files'

const inPublic = (file: string) => `public${file}`

/** A PNG's width and height stand after its first chunk's name. */
function sizeOf(file: string): string {
  const png = readFileSync(inPublic(file))
  expect(png.toString('latin1', 1, 4), file).toBe('PNG')
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`
}

test('everything that browsers ask for of the site is there', () => {
  expect(Object.values(siteFiles).filter((file) => !existsSync(inPublic(file)))).toEqual([])
})

test('the manifest names pictures that are as large as it says', () => {
  const manifest = JSON.parse(readFileSync(inPublic(siteFiles.manifest), 'utf8'))
  const drawn = manifest.icons.filter(({ type }: { type: string }) => type === 'image/png')
  expect(drawn).not.toHaveLength(0)
  for (const { src, sizes } of drawn) expect(sizeOf(src), src).toBe(sizes)
  expect(sizeOf(siteFiles.touchIcon)).toBe('180x180')
})

test('the .ico holds a picture for each size that browsers show', () => {
  const ico = readFileSync(inPublic(siteFiles.favicon))
  const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => 6 + 16 * index)
  expect(entries.map((at) => ico.readUInt8(at))).toEqual([16, 32, 48])
  for (const at of entries) {
    const picture = ico.readUInt32LE(at + 12)
    expect(ico.toString('latin1', picture + 1, picture + 4)).toBe('PNG')
  }
})

test('every page names the icons and the manifest', () => {
  const named = JSON.stringify(siteMetadata('https://advice.example'))
  for (const file of [siteFiles.icon, siteFiles.favicon, siteFiles.touchIcon, siteFiles.manifest])
    expect(named).toContain(file)
})
