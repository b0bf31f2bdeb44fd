import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScrolling } from './support/axe'
import { expect, test } from './support/fixtures'
import { theLongThread, visitorPages } from './support/pages'
import { follow } from './support/places'

const titles = (page: Page) =>
  page.getByRole('main').getByRole('article').getByRole('heading').allTextContents()

for (const { kind, at, status } of visitorPages)
  test(`anyone can read and use this page: ${kind}`, async ({ page }) => {
    const response = await page.goto(await at())
    expect(response?.status()).toBe(status)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    // A hundred answers take axe as many times as long as one, and are no different.
    if (kind === 'the long thread') await expectNoSidewaysScrolling(page)
    else await expectAccessible(page)
  })

for (const [path, of] of [
  ['/', 'questions'],
  ['/popular', 'questions'],
  ['/updates', 'updates'],
] as const)
  test(`the list at ${path} leads to older ${of} and back`, async ({ page }) => {
    await page.goto(path)
    const first = await titles(page)
    await follow(page.getByRole('link', { name: `« Older ${of}` }))
    const second = await titles(page)
    expect(second.length).toBeGreaterThan(0)
    expect(second).not.toEqual(first)
    const newer = page.getByRole('link', { name: `Newer ${of} »` })
    // Other tests ask meanwhile, and the way back grows.
    while (await newer.isVisible()) await follow(newer)
    await expect(page).toHaveURL(path)
    expect(await titles(page)).not.toEqual(second)
  })

test('how it turned out can be narrowed by outcome and by category', async ({ page }) => {
  await page.goto('/updates')
  const soFar = page.getByRole('navigation', { name: 'Updates so far' })
  await follow(soFar.getByRole('link', { name: 'Did not work out' }))
  await expect(page).toHaveURL('/updates?outcome=did-not')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How it turned out: did not work out')
  const endings = page.getByRole('main').getByRole('article')
  const shown = await endings.allTextContents()
  expect(shown.length).toBeGreaterThan(0)
  for (const ending of shown) expect(ending).toContain('Did not work out')
  await page.getByText('More filters').click()
  await page.getByLabel('Category').selectOption('work-and-money')
  await follow(page.getByRole('button', { name: 'Show updates' }))
  await expect(page).toHaveURL('/updates?outcome=did-not&category=work-and-money')
  await expect(page).toHaveTitle(/^How it turned out: did not work out, in Work & Money/)
  for (const ending of await endings.allTextContents())
    expect(ending).toMatch(/Did not work out.*Work & Money/s)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'All updates' }).first().click()
  await expect(page).toHaveURL('/updates?category=work-and-money')
})

test('a member’s page has a tab for what they asked, answered and favorited', async ({ page }) => {
  await page.goto('/u/nettlesoup')
  const tabs = page.getByRole('navigation', { name: 'nettlesoup’s pages' })
  for (const tab of ['Answers', 'Favorites', 'Questions']) {
    await tabs.getByRole('link', { name: tab }).click()
    await expect(tabs.getByRole('link', { name: tab })).toHaveAttribute('aria-current', 'page')
    const count = Number((await tabs.getByRole('link', { name: tab }).textContent())?.match(/\d+/)?.[0])
    await expect(page.getByRole('region', { name: tab }).getByRole('article')).toHaveCount(
      Math.min(count, 20),
    )
  }
})

test('the long thread is in the order in which it was written, with the right counts', async ({ page }) => {
  await page.goto(await theLongThread())
  const timeline = page.getByRole('main').locator('#answers')
  const times = await timeline
    .getByRole('article')
    .locator('.byline time')
    .evaluateAll((found) => found.map((time) => time.getAttribute('datetime')))
  expect(times).toEqual(times.toSorted())
  const updates = await timeline.getByRole('article', { name: 'update posted by' }).count()
  const replies = await timeline.locator('.post--asker').count()
  const answers = (await timeline.getByRole('article').count()) - replies
  await expect(timeline.getByRole('heading', { level: 2 })).toHaveText(`${answers} answers`)
  await expect(timeline).toContainText(`${replies - updates} replies from the asker and ${updates} update`)
})

test('times are written out, and turn into the reader’s own', async ({ browser }) => {
  const context = await browser.newContext({ timezoneId: 'Asia/Kolkata' })
  const page = await context.newPage()
  await page.goto(await theLongThread())
  const time = page
    .getByRole('article', { name: /^Question by/ })
    .locator('time')
    .first()
  const at = new Date((await time.getAttribute('datetime')) ?? '')
  const clock = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone: 'Asia/Kolkata' }).format(at)
  await expect(time).toContainText(clock.replace(/\s/g, ' '))
  await context.close()
})
