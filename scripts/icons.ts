import { readFileSync, writeFileSync } from 'node:fs'
import { type Page, chromium as playwright } from '@playwright/test'
import { siteFiles } from '@/lib/site-files'
import { chromium } from './chromium'
import { iconFile } from './icon-file'

// Draws the site's icons from its mark, public/icon.svg. What it draws is committed: run it when the mark changes.
const mark = readFileSync('public/icon.svg', 'utf8')
const browser = await playwright.launch(await chromium())
const page = await browser.newPage({ colorScheme: 'light' })

await draw(page, siteFiles.touchIcon, 180)
await draw(page, siteFiles.smallIcon, 192)
await draw(page, siteFiles.largeIcon, 512)
const sizes = [16, 32, 48]
const drawn: Buffer[] = []
for (const size of sizes) drawn.push(await picture(page, { size, share: 100, paper: 'transparent' }))
writeFileSync(`public${siteFiles.favicon}`, iconFile(sizes, drawn))
await browser.close()

/** On paper, with room around the mark that a device may cut off. */
async function draw(page: Page, file: string, size: number) {
  writeFileSync(`public${file}`, await picture(page, { size, share: 56, paper: '#fbfbf9' }))
}

type Look = { size: number; share: number; paper: string }

async function picture(page: Page, { size, share, paper }: Look): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<style>body{margin:0;block-size:100vh;display:grid;place-items:center;background:${paper}}svg{inline-size:${share}%}</style>${mark}`,
  )
  return page.screenshot({ omitBackground: true })
}
