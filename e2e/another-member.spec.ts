import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { query } from './support/database'
import { expect, test } from './support/fixtures'
import {
  account,
  expectScripted,
  favoriteButton,
  openUpdateForm,
  ownMenu,
  refusal,
  writeCredentials,
} from './support/forms'
import { aMember, expireSessions, type Member, sessionCookie } from './support/members'
import { aReader } from './support/reading'
import { anAnswer, aThread } from './support/threads'

const words = 'Ask them for one more year, and write it down.'
const textBox = (page: Page) => page.getByLabel('Your answer')
const post = (page: Page) => page.getByRole('button', { name: 'Post answer' }).click()

/** In another tab of the same browser, somebody else logs in. */
const logInMeanwhile = async (page: Page, member: Member) =>
  page.context().addCookies([await sessionCookie(member, new URL(page.url()).origin)])

const answersIn = (thread: { id: number }) =>
  query(
    `SELECT u."name", a."text" FROM "Answer" a JOIN "User" u ON u."id" = a."authorId" WHERE "questionId" = $1`,
    [thread.id],
  )

async function expectAsked(page: Page, before: Member, now: Member) {
  await expect(refusal(page)).toContainText(
    `You opened this page as ${before.name}, but you are now logged in as ${now.name}. Nothing has been sent.`,
  )
  await expect(account(page)).toContainText(now.name)
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'with a plain form', () => {
    test.use({ javaScriptEnabled })

    test('what was written on one member’s page is not posted as another, who is asked', async ({
      openAs,
    }) => {
      const { member, thread, page } = await aReader(openAs)
      const other = await aMember('other')
      await textBox(page).fill(words)
      await logInMeanwhile(page, other)
      await post(page)
      await expectAsked(page, member, other)
      await expect(page.getByText(`posting as ${other.name}`)).toBeVisible()
      await expect(textBox(page)).toHaveValue(words)
      expect(await answersIn(thread)).toEqual([])
      if (javaScriptEnabled) await expectAccessible(page)

      await post(page)
      await expect(page).toHaveURL(/#a\d+$/)
      expect(await answersIn(thread)).toEqual([{ name: other.name, text: words }])
    })

    test('a text is given back to whoever could not have written it', async ({ openAs }) => {
      const [asker, other] = [await aMember('asker'), await aMember('other')]
      const thread = await aThread({ asker, daysAgo: 1 / 48 })
      const answer = await anAnswer(thread, { author: asker, minutesAgo: 1 })
      const page = await openAs(asker)
      const forms = [
        { path: thread.path, label: 'What happened', button: 'Preview update' },
        { path: `/answers/${answer}/edit`, label: 'Your answer', button: 'Save changes' },
        { path: `${thread.path}/edit`, label: 'More inside', button: 'Preview question' },
      ]
      for (const { path, label, button } of forms) {
        await page.goto(path)
        if (path === thread.path) await openUpdateForm(page)
        await page.getByLabel(label).fill(words)
        await logInMeanwhile(page, other)
        await page.getByRole('button', { name: button }).click()
        await expectAsked(page, asker, other)
        await expect(page.getByLabel(label)).toHaveValue(words)
        await logInMeanwhile(page, asker)
      }
    })

    test('a favorite is not another’s', async ({ openAs }) => {
      const { thread, page } = await aReader(openAs)
      const other = await aMember('other')
      const favorites = () => query(`SELECT "userId" FROM "Favorite" WHERE "questionId" = $1`, [thread.id])
      await logInMeanwhile(page, other)
      const answered = page.waitForResponse((response) => response.request().method() === 'POST')
      await favoriteButton(page, 'question').click()
      await answered
      await expect(page.getByText(`you are now logged in as ${other.name}`)).toBeVisible()
      expect(await favorites()).toEqual([])
      await favoriteButton(page, 'question').click()
      await expect(favoriteButton(page, 'question')).toContainText('Favorited this')
      await expect.poll(favorites).toEqual([{ userId: other.id }])
    })

    test('who logs in as another in a form that was left alone for long is asked', async ({ openAs }) => {
      const { member, thread, page } = await aReader(openAs)
      const other = await aMember('other')
      await textBox(page).fill(words)
      await expireSessions(member)
      await post(page)
      await writeCredentials(page, other.name)
      await post(page)
      await expectAsked(page, member, other)
      await expect(textBox(page)).toHaveValue(words)
      expect(await answersIn(thread)).toEqual([])
    })
  })

test('what one member writes is never saved as another’s draft', async ({ openAs }) => {
  const { page } = await aReader(openAs)
  const other = await aMember('other')
  await expectScripted(page)
  await logInMeanwhile(page, other)
  await textBox(page).fill(words)
  await expect(page.getByText(`You are now logged in as ${other.name}`)).toBeVisible()
  expect(await query(`SELECT 1 FROM "Draft" WHERE "userId" = $1`, [other.id])).toEqual([])
})

test('whoever logs out is logged out, whoever the page was for', async ({ openAs }) => {
  const { page } = await aReader(openAs)
  const other = await aMember('other')
  await logInMeanwhile(page, other)
  await ownMenu(page).click()
  await account(page).getByRole('button', { name: 'Log out' }).click()
  await expect(account(page).getByRole('link', { name: 'Log in' })).toBeVisible()
})
