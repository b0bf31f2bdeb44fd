import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Anybody can read and use this page: nothing for axe to find, and nothing to scroll to sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  // No page holds a frame; what axe does for their sake takes as long as all the rest.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
  expect(found, `What axe finds on ${page.url()}`).toEqual([])
  await expectNoSidewaysScrolling(page)
}

/** The same for a browser without JavaScript: axe is a script itself, so it reads the page's HTML in a browser that has it. */
export async function expectAccessibleWithoutScript(page: Page): Promise<void> {
  const html = (await page.content()).replace(/<script[\s\S]*?<\/script>/g, '')
  const { pathname } = new URL(page.url())
  const context = await page.context().browser()?.newContext({ javaScriptEnabled: true })
  const reader = await context?.newPage()
  await reader?.route(
    (url) => url.pathname === pathname,
    (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  )
  await reader?.goto(page.url())
  if (reader) await expectAccessible(reader)
  await context?.close()
}

export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(beyond, `Sideways scrolling on ${page.url()}`).toBeLessThanOrEqual(0)
}
