import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium as playwright } from '@playwright/test'
import { packedChromium } from './packed-chromium'
import { PlainError } from './plain-error.mjs'

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const onMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

// The sandbox does not work for root nor in most containers, and only pages of our own are opened. The others keep the
// browser from asking its maker's servers, which may not answer.
const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
]

/** How to start a Chromium on this machine: one that is installed, or the one from the package registry. */
export async function chromium() {
  // The workers of a test run read the configuration again, and need not search again.
  process.env.CHROMIUM_PATH ||= installed().find(runs) ?? (await unpacked())
  const executablePath = process.env.CHROMIUM_PATH
  if (!runs(executablePath)) {
    throw new PlainError(
      `${executablePath} does not run here. Install Chromium, or set CHROMIUM_PATH to one.`,
    )
  }
  return { executablePath, args: flags, env: environment() }
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = programs.flatMap((program) => folders.map((folder) => join(folder, program)))
  return [...onPath, onMac, playwright.executablePath()]
}

async function unpacked() {
  const { executablePath, libraries } = await packedChromium()
  if (!runs(executablePath)) process.env.CHROMIUM_LIBRARIES = libraries
  return executablePath
}

function runs(executablePath: string) {
  if (!existsSync(executablePath)) return false
  const settings = { timeout: 20_000, env: environment() }
  return spawnSync(executablePath, ['--no-sandbox', '--version'], settings).status === 0
}

/** A small system lacks libraries that browsers need; the registry's Chromium brings its own for that case. */
function environment() {
  const { CHROMIUM_LIBRARIES, ...rest } = process.env
  return CHROMIUM_LIBRARIES ? { ...rest, LD_LIBRARY_PATH: CHROMIUM_LIBRARIES } : rest
}
