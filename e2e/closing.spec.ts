import { expectAccessible } from './support/axe'
import { query } from './support/database'
import { expect, test } from './support/fixtures'
import { postsBy, pressFavorite } from './support/forms'
import { aMember } from './support/members'
import { anAnswer, aThread } from './support/threads'

const close = 'Close to new answers'
const reopen = 'Reopen to answers'
const closed = 'This thread is closed to new answers.'

test('the asker closes early and reopens; favorites and best answers go on meanwhile', async ({ openAs }) => {
  const [asker, ada, reader] = [await aMember('asker'), await aMember('ada'), await aMember('reader')]
  const thread = await aThread({ asker })
  await anAnswer(thread, { author: ada })
  const page = await openAs(asker)
  await page.goto(thread.path)
  await page.getByRole('button', { name: close }).click()
  await expect(page.getByText(closed)).toBeVisible()
  await expect(page.getByLabel('Your reply')).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Mark as best answer' }).click()
  await expect(postsBy(page, ada)).toContainText('Best answer')

  const readersPage = await openAs(reader)
  await readersPage.goto(thread.path)
  await pressFavorite(readersPage, 'answer')
  await expect(readersPage.getByText(closed)).toBeVisible()
  await expect(readersPage.getByRole('button', { name: reopen })).toHaveCount(0)

  await page.getByRole('button', { name: reopen }).click()
  await expect(page.getByLabel('Your reply')).toBeVisible()
  await readersPage.reload()
  await expect(readersPage.getByLabel('Your answer')).toBeVisible()
})

test('a moderator closes any thread, and then only a moderator reopens it', async ({ openAs }) => {
  const [asker, moderator] = [await aMember('asker'), await aMember('mod', 'moderator')]
  const thread = await aThread({ asker })
  const [askersPage, moderatorsPage] = [await openAs(asker), await openAs(moderator)]
  await moderatorsPage.goto(thread.path)
  await moderatorsPage.getByRole('button', { name: close }).click()
  await expect(moderatorsPage.getByText(closed)).toBeVisible()
  await askersPage.goto(thread.path)
  await expect(askersPage.getByText(closed)).toBeVisible()
  await expect(askersPage.getByRole('button', { name: reopen })).toHaveCount(0)
  await moderatorsPage.getByRole('button', { name: reopen }).click()
  await expect(moderatorsPage.getByLabel('Your answer')).toBeVisible()
  const kept = await query('SELECT "closedById", "reopenedById" FROM "Closing" WHERE "questionId" = $1', [
    thread.id,
  ])
  expect(kept).toEqual([{ closedById: moderator.id, reopenedById: moderator.id }])
})

test('whoever presses a button that is out of date reads why nothing happened', async ({ openAs }) => {
  const [asker, moderator] = [await aMember('asker'), await aMember('mod', 'moderator')]
  const thread = await aThread({ asker })
  const [askersPage, moderatorsPage] = [await openAs(asker), await openAs(moderator)]
  for (const page of [askersPage, moderatorsPage]) await page.goto(thread.path)
  await moderatorsPage.getByRole('button', { name: close }).click()
  await expect(moderatorsPage.getByText(closed)).toBeVisible()
  await askersPage.getByRole('button', { name: close }).click()
  await expect(askersPage.getByText('This thread is already closed.')).toBeVisible()
})

test('a visitor’s page says that a thread is closed from the moment at which its time is over', async ({
  openAs,
}) => {
  const [asker, page] = [await aMember('asker'), await openAs('visitor')]
  await page.goto((await aThread({ asker })).path)
  // The first visit warmed the server, so that the second comes in time.
  const thread = await aThread({ asker, closesInSeconds: 4 })
  await page.goto(thread.path)
  await expect(page.getByText('Open to answers until')).toBeVisible()
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(closed)).toBeVisible({ timeout: 100 })
  }).toPass({ timeout: 20_000, intervals: [400] })
})
