import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Anybody can read and use this page: nothing for axe to find, and nothing to scroll to sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  expect(found, `What axe finds on ${page.url()}`).toEqual([])
  await expectNoSidewaysScrolling(page)
}

/** The same for a browser without JavaScript: axe is one, so it is let in after the page's own scripts were not. */
export async function expectAccessibleWithoutScript(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setScriptExecutionDisabled', { value: false })
  await expectAccessible(page)
  await devtools.send('Emulation.setScriptExecutionDisabled', { value: true })
  await devtools.detach()
}

export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(beyond, `Sideways scrolling on ${page.url()}`).toBeLessThanOrEqual(0)
}
