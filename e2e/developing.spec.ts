import { expect, test } from './support/fixtures'
import { expectScripted } from './support/forms'
import { siteOnALeash } from './support/leash'
import { aMember, sessionCookie } from './support/members'

test('while the site is developed, its pages come alive too', async ({ page }) => {
  // Each page and route is compiled when it is first asked for.
  test.setTimeout(240_000)
  const site = await siteOnALeash({ NODE_ENV: 'development' })
  try {
    await page.context().addCookies([await sessionCookie(await aMember('asker'), site.address)])
    await page.goto(`${site.address}/ask`)
    await expectScripted(page)
    await page.getByLabel('Title').fill('Whether this is saved as well')
    await expect(page.getByText('Draft saved.')).toBeVisible({ timeout: 120_000 })
  } finally {
    await site.stop()
  }
})
