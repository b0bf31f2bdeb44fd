import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const narrowest = { width: 320, height: 640 }

/** Anybody can read and use this page: nothing for axe to find, and nothing to scroll to sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  // No page holds a frame; what axe does for their sake takes as long as all the rest.
  // Nor does it have to describe all that is right, or read our style sheets for what turns with the screen.
  const options = { resultTypes: ['violations' as const], preload: false }
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options(options).analyze()
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

/** Nothing has to be scrolled sideways, on this screen and on the narrowest. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const screen = page.viewportSize() ?? narrowest
  for (const size of [narrowest, screen]) {
    await page.setViewportSize(size)
    await expectAsWideAsTheScreen(page)
  }
}

async function expectAsWideAsTheScreen(page: Page) {
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(beyond, `Sideways scrolling on ${page.url()}`).toBeLessThanOrEqual(0)
}
