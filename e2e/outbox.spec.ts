import { request } from 'node:http'
import type { Browser } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { queryOne } from './support/database'
import { expect, onWideScreensOnly, test } from './support/fixtures'
import { letterTo } from './support/mailbox'
import { newName, password } from './support/members'
import { main } from './support/places'
import { textOf } from './support/requests'

onWideScreensOnly()

/** In a browser that nothing listens to: a frame that runs no script says so in its console, of Playwright's own too. */
const unheardPage = (browser: Browser, baseURL?: string) => browser.newPage({ baseURL })

const subject = 'Confirm your address for Hindsight'

test('on a laptop, every message is there to be read as its reader would, and its links work', async ({
  browser,
  baseURL,
}) => {
  const page = await unheardPage(browser, baseURL)
  const name = newName('newcomer')
  const email = `${name}@example.org`
  await page.goto('/sign-up?next=%2Fask')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await main(page).getByRole('button', { name: 'Sign up' }).click()
  const { id } = await letterTo(email, { subject })

  await main(page).getByRole('link', { name: 'its outbox' }).click()
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText('Outbox')
  await expect(main(page).getByRole('listitem').filter({ hasText: email })).toContainText(subject)
  await expectAccessible(page)
  await page.goto(`/outbox/${id}`)
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(subject)
  await expectAccessible(page)

  await test.step('the plain text and what programs read are there too', async () => {
    await main(page).getByText('As plain text').click()
    await expect(main(page).getByText(/\n-- \n/)).toBeVisible()
    await main(page).getByText('What mail programs read').click()
    await expect(main(page).getByText('auto-generated')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('the message leads out of its frame', async () => {
    await page.frameLocator('iframe').getByRole('link', { name: 'Confirm this address' }).click()
    await expect(page).toHaveURL(/\/verify\/[\w-]{43}$/)
  })
  await page.close()
})

const address = 'reader@example.org'

/** A message that nobody of the site wrote, with a script in it. */
const aMessage = () =>
  queryOne(
    `INSERT INTO "Mail" ("key", "sentAt", "address", "subject", "text", "html")
     VALUES (gen_random_uuid()::text, now(), $1, 'Hello', 'Hello', $2) RETURNING "id"`,
    [
      address,
      '<head><title>Hello</title></head><h1 style="color: rgb(1, 2, 3)">Hello</h1><script>document.title = "Ran"</script>',
    ],
  )

test('a message may have its own styles, and runs nothing', async ({ browser, baseURL }) => {
  const { id } = await aMessage()
  const page = await unheardPage(browser, baseURL)
  await page.goto(`/outbox/${id}`)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { name: 'Hello' })).toHaveCSS('color', 'rgb(1, 2, 3)')
  await page.goto(`/outbox/${id}.html`)
  await expect(page).toHaveTitle('Hello')
  await page.close()
})

test.describe('whoever does not sit at the machine', () => {
  for (const [who, headers] of [
    ['by another name of it', { host: 'advice.example' }],
    ['through a proxy', { 'x-forwarded-for': '192.0.2.7' }],
  ] as const)
    test(`finds no outbox, ${who}`, async ({ baseURL }) => {
      const { id } = await aMessage()
      for (const path of ['/outbox', `/outbox/${id}`, `/outbox/${id}.html`]) {
        const { status, text } = await asked(new URL(path, baseURL), headers)
        expect([path, status]).toEqual([path, 404])
        expect(text).not.toContain('Hello')
      }
      expect((await asked(new URL('/outbox', baseURL), {})).status).toBe(200)
    })
})

/** Asks as a program does: a browser would not say that it is elsewhere. */
function asked(url: URL, headers: Record<string, string>) {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>()
  request(url, { headers }, async (response) => {
    const text = textOf((await response.toArray()).join(''))
    resolve({ status: response.statusCode ?? 0, text })
  })
    .on('error', reject)
    .end()
  return promise
}
