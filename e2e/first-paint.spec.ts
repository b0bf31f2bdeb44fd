import type { Page, Request } from '@playwright/test'
import { expect, test } from './support/fixtures'
import { aMember } from './support/members'
import { anAnswer, aThread } from './support/threads'

test.use({ viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 })

async function aThreadOfThree() {
  const author = await aMember('author')
  const thread = await aThread({ asker: await aMember('asker') })
  for (const text of ['Get it in writing. ', 'I waited a year, and would again. ', 'Ask them first. '])
    await anAnswer(thread, { author, text: text.repeat(12) })
  return { ...thread, author }
}

const isFont = (request: Request) => /\.woff2$/.test(request.url())

const shifted = (page: Page) =>
  page.evaluate(() => {
    const observer = new PerformanceObserver(() => undefined)
    observer.observe({ type: 'layout-shift', buffered: true })
    return observer
      .takeRecords()
      .reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0)
  })

const fontsUsed = (page: Page) =>
  page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length)

test('a page is read before its typefaces are there, and nothing moves when they come', async ({ page }) => {
  const thread = await aThreadOfThree()
  for (const path of [`/u/${thread.author.name}/answers`, thread.path]) {
    const held = Promise.withResolvers<void>()
    await page.route(/\.woff2$/, (route) => held.promise.then(() => route.continue()))
    await page.goto(path, { waitUntil: 'domcontentloaded' })
    await expect
      .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length))
      .toBe(1)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const before = await fontsUsed(page)
    held.resolve()
    await expect.poll(() => fontsUsed(page)).toBeGreaterThan(before)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
    // A line may break elsewhere in a name that nobody foresaw; in a face of another width everything moves, by 0.28.
    expect(await shifted(page)).toBeLessThan(0.1)
    await page.unroute(/\.woff2$/)
  }
})

test('the style sheet is the first that a page asks for, and no typeface is asked for before it is there', async ({
  page,
}) => {
  const seen: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'stylesheet') seen.push('styles asked for')
    if (request.resourceType() === 'script') seen.push('script asked for')
    if (isFont(request)) seen.push('typeface asked for')
  })
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'stylesheet') seen.push('styles there')
  })
  await page.goto('/')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  expect(seen[0]).toBe('styles asked for')
  expect(seen.indexOf('typeface asked for')).toBeGreaterThan(seen.indexOf('styles there'))
  expect(new Set(seen).size).toBe(4)
})

test('of the alphabets, a page fetches those that it has', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => {
    if (isFont(request))
      fetched.push(/(?:serif-4|grotesk)-([a-z-]+)-(?:opsz|wght)/.exec(request.url())?.[1] ?? '')
  })
  const asker = await aMember('asker')
  const plain = await aThread({ asker, title: 'Whether to keep geese by the road' })
  await page.goto(plain.path)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  expect(new Set(fetched)).toEqual(new Set(['latin']))
  const greek = await aThread({ asker, title: 'Whether to move to Θεσσαλονίκη' })
  await page.goto(greek.path)
  await expect.poll(() => fetched).toContain('greek')
})
