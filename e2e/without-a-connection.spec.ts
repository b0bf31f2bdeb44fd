import { query } from './support/database'
import { expect, test } from './support/fixtures'
import { expectScripted, favoriteButton, postAnswer, postsBy, refusal } from './support/forms'
import { aMember } from './support/members'
import { aThread } from './support/threads'

const silent = 'The site did not answer.'
const words = 'Ask them for one more year, and write it down.'

test('what cannot be sent stays in its form, which says so, and is posted once when it is sent again', async ({
  openAs,
}) => {
  const member = await aMember()
  const thread = await aThread({ asker: await aMember('asker') })
  const page = await openAs(member)
  await page.goto(thread.path)
  await expectScripted(page)
  await page.context().setOffline(true)
  await postAnswer(page, words)
  await expect(refusal(page)).toContainText(silent)
  await expect(refusal(page)).toBeFocused()
  await expect(page.getByLabel('Your answer')).toHaveValue(words)
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Post answer' }).click()
  await expect(postsBy(page, member)).toHaveCount(1)
  expect(await query('SELECT 1 FROM "Answer" WHERE "questionId" = $1', [thread.id])).toHaveLength(1)
})

test('an answer whose posting was not heard of is posted once', async ({ openAs }) => {
  const member = await aMember()
  const thread = await aThread({ asker: await aMember('asker') })
  const page = await openAs(member)
  await page.goto(thread.path)
  await expectScripted(page)
  const here = (url: URL) => url.pathname === thread.path
  await page.route(here, async (route) => {
    if (route.request().method() === 'POST') await route.fetch()
    await route.abort()
  })
  await postAnswer(page, words)
  await expect(refusal(page)).toContainText(silent)
  await page.unroute(here)
  await page.getByRole('button', { name: 'Post answer' }).click()
  await expect(postsBy(page, member)).toHaveCount(1)
  expect(await query('SELECT 1 FROM "Answer" WHERE "questionId" = $1', [thread.id])).toHaveLength(1)
})

test('a press without a connection leaves the page as it is', async ({ openAs }) => {
  const thread = await aThread({ asker: await aMember('asker') })
  const page = await openAs(await aMember())
  await page.goto(thread.path)
  await expectScripted(page)
  await page.context().setOffline(true)
  await favoriteButton(page, 'question').click()
  await expect(page.getByRole('status').filter({ hasText: silent })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(thread.title)
  await expect(favoriteButton(page, 'question')).toContainText('Favorite this')
})

test('a page that is older than the site says so, and keeps what was written in it', async ({ openAs }) => {
  const page = await openAs(await aMember())
  await page.goto('/settings')
  await expectScripted(page)
  // A build names its actions anew.
  await page.locator('form#profile-form input[name^="$ACTION_ID_"]').evaluate((field: HTMLInputElement) => {
    field.name = field.name.replace(/.{40}$/, '0'.repeat(40))
  })
  await page.getByLabel('About you').fill(words)
  await page.getByRole('button', { name: 'Save profile' }).click()
  await expect(refusal(page)).toContainText('The site has changed since you opened this page')
  await expect(page.getByLabel('About you')).toHaveValue(words)
})
