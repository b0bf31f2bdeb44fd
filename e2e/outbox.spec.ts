import type { Browser } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { queryOne } from './support/database'
import { expect, test } from './support/fixtures'
import { logIn } from './support/forms'
import { letterTo } from './support/mailbox'
import { aMember, newName, password } from './support/members'
import { outboxAddress } from './support/outbox'
import { main } from './support/places'
import { textOf } from './support/requests'

/** In a browser that nothing listens to: a frame that runs no script says so in its console, of Playwright's own too. */
async function unheardPage(browser: Browser, baseURL?: string) {
  const page = await browser.newPage({ baseURL })
  await page.goto(outboxAddress)
  return page
}

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
  await page.getByLabel('Email address').fill(email)
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
    await main(page).getByText('Headers').click()
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

test('whoever has not opened it finds no outbox, on this machine too', async ({ request }) => {
  const { id } = await aMessage()
  const paths = ['/outbox', `/outbox/${id}`, `/outbox/${id}.html`]
  const closed = async (headers: Record<string, string> = {}) => {
    for (const path of paths) {
      const response = await request.get(path, { headers })
      expect([path, response.status()]).toEqual([path, 404])
      expect(textOf(await response.text())).not.toContain('Hello')
    }
  }
  await closed()
  await closed({ cookie: 'outbox=guessed' })
  await closed({ 'x-forwarded-for': '127.0.0.1' })
  expect((await request.get('/outbox/open/guessed')).status()).toBe(404)
  expect((await request.get(outboxAddress)).url()).toMatch(/\/outbox$/)
  for (const path of paths) expect((await request.get(path)).status()).toBe(200)
})

test('an action that leads to the outbox leads nobody into it who has not opened it', async ({
  page,
  baseURL,
}) => {
  const { id } = await aMessage()
  const answers: string[] = []
  page.on('response', async (response) => answers.push(await response.text().catch(() => '')))
  const name = await aMember()
  await page.goto(`/log-in?next=/outbox/${id}`)
  await logIn(page, name.name)
  await expect(page).toHaveURL(`${baseURL}/outbox/${id}`)
  await expect(main(page).getByRole('heading', { level: 1 })).not.toHaveText('Hello')
  expect(answers.join()).not.toContain('reader@example.org')
})
