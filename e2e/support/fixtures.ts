import {
  type APIRequestContext,
  type BrowserContext,
  test as base,
  expect,
  type Page,
} from '@playwright/test'
import { type Member, sessionCookie } from './members'

/** Opens a browser of its own for a member, or for a visitor. */
export type OpenAs = (who: Member | 'visitor') => Promise<Page>

type Fixtures = {
  openAs: OpenAs
  /** Sends requests for a member without a browser. */
  requestAs: (who: Member) => Promise<APIRequestContext>
  /** The console of every browser of a test stays clean, and no answer of the server is a 500. */
  nothingWentWrong: string[]
}

export const test = base.extend<Fixtures>({
  nothingWentWrong: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants this shape of a fixture that needs no other.
    async ({}, use) => {
      const wrong: string[] = []
      await use(wrong)
      expect(wrong).toEqual([])
    },
    { auto: true },
  ],

  context: async ({ context, nothingWentWrong }, use) => {
    listen(context, nothingWentWrong)
    await use(context)
  },

  openAs: async ({ browser, baseURL, nothingWentWrong }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (who) => {
      const context = await browser.newContext()
      contexts.push(context)
      listen(context, nothingWentWrong)
      if (who !== 'visitor') await context.addCookies([await sessionCookie(who, baseURL ?? '')])
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },

  requestAs: async ({ playwright, baseURL }, use) => {
    const site = baseURL ?? ''
    const contexts: APIRequestContext[] = []
    await use(async (who) => {
      const { name, value } = await sessionCookie(who, site)
      const context = await playwright.request.newContext({
        baseURL: site,
        extraHTTPHeaders: { cookie: `${name}=${value}` },
      })
      contexts.push(context)
      return context
    })
    for (const context of contexts) await context.dispose()
  },
})

function listen(context: BrowserContext, wrong: string[]) {
  context.on('weberror', (error) => wrong.push(`${error.page()?.url()}: ${error.error()}`))
  context.on('console', (message) => {
    // The browser says this of every 404 and 400, which kind pages have.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      wrong.push(`${message.page()?.url()}: ${message.text()}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 500) wrong.push(`${response.url()}: ${response.status()}`)
  })
}

export { expect }
