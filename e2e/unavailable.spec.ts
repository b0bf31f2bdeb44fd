import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { siteOnALeash } from './support/leash'
import { aMember, sessionCookie } from './support/members'
import { aThread } from './support/threads'

test.describe('while PostgreSQL cannot be reached', () => {
  let site: Awaited<ReturnType<typeof siteOnALeash>>
  test.beforeEach(async () => {
    site = await siteOnALeash()
  })
  // A skipped test never had one.
  test.afterEach(() => site?.stop())

  test('pages that are kept are served, others say so honestly, and it comes back by itself', async ({
    request,
  }) => {
    const get = async (path: string) => (await request.get(site.address + path)).status()
    // An old thread of its own: what other tests do at this moment makes lists and new neighbors stale on this server too.
    const { path: kept } = await aThread({ asker: await aMember(), daysAgo: 900 })
    expect(await get('/readyz')).toBe(200)
    expect(await get(kept)).toBe(200)
    // What was still to be heard when it was made has been heard by then, and it is kept.
    await wait(1_500)
    expect(await get(kept)).toBe(200)
    site.cut()
    expect(await get(kept)).toBe(200)
    expect(await get('/healthz')).toBe(200)
    expect(await get('/readyz')).toBe(503)
    const page = await request.get(`${site.address}/popular`)
    expect(page.status()).toBe(503)
    expect(page.headers()['retry-after']).toBe('30')
    expect(await page.text()).toContain('The site cannot reach its database')
    const feed = await request.get(`${site.address}/feed.atom`)
    expect(feed.status()).toBe(503)
    expect(feed.headers()['retry-after']).toBe('30')
    await site.mend()
    await expect.poll(() => get('/popular'), { timeout: 15_000 }).toBe(200)
  })

  for (const javaScriptEnabled of [true, false])
    test(`an answer is given back, and posted once when it is sent again (${javaScriptEnabled ? 'with' : 'without'} JavaScript)`, async ({
      browser,
    }) => {
      const member = await aMember()
      const thread = await aThread({ asker: await aMember() })
      const context = await browser.newContext({ javaScriptEnabled, baseURL: site.address })
      await context.addCookies([await sessionCookie(member, site.address)])
      const page = await context.newPage()
      await page.goto(thread.path)
      await page.getByLabel('Your answer').fill('Written while nobody listened.')
      site.cut()
      await page.getByRole('button', { name: 'Post answer' }).click()
      await expect(
        page.getByRole('heading', { name: /can’t save anything right now|cannot reach its database/ }),
      ).toBeVisible()
      await expect(page.getByRole('textbox').first()).toHaveValue('Written while nobody listened.')
      await site.mend()
      await expect
        .poll(async () => (await context.request.get('/readyz')).status(), { timeout: 15_000 })
        .toBe(200)
      if (javaScriptEnabled) await page.getByRole('button', { name: 'Post answer' }).click()
      else await page.reload()
      await expect(
        page.getByRole('article', { name: new RegExp(`posted by ${member.name.replace('.', '\\.')}`) }),
      ).toHaveCount(1)
      await context.close()
    })
})
