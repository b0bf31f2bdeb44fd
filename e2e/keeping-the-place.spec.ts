import type { Locator, Page } from '@playwright/test'
import { query } from './support/database'
import { aDraft } from './support/drafts'
import { choiceIn, theDayHasCome } from './support/endings'
import { expect, test } from './support/fixtures'
import { expectScripted, nextSummer, refusal, writeQuestion } from './support/forms'
import { letterTo } from './support/mailbox'
import { aMember, expireSessions } from './support/members'
import { anAnswer, aThread } from './support/threads'

const button = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name })
const summary = (page: Page, words: string) => page.locator('summary', { hasText: words })

/** Waits until the page's scripts run where the form that counts is folded. */
const expectScriptedUnseen = (page: Page) =>
  expect(page.locator('#update').getByText(/^\d+ of [\d,]+$/)).toBeAttached()

/** Presses a button by the keyboard that goes once it has done its work, and sees where the focus is then. */
async function pressAway(pressed: Locator, goesTo: Locator) {
  await pressed.press('Enter')
  await expect(pressed).toHaveCount(0)
  await expect(goesTo).toBeFocused()
}

test('a button that goes once it is pressed leaves the focus near its place', async ({ openAs }) => {
  const [reader, author] = [await aMember('reader'), await aMember('author')]
  const thread = await aThread({ asker: await aMember('asker') })
  await anAnswer(thread, { author })
  await query('UPDATE "Question" SET "knowsBy" = $2 WHERE "id" = $1', [thread.id, nextSummer])
  const page = await openAs(reader)
  await page.goto(thread.path)
  await expectScripted(page)
  await pressAway(button(page, 'Tell me how it ends'), page.getByRole('heading', { name: 'Follow' }))

  await query(
    `INSERT INTO "Follow" ("userId", "categoryId", "createdAt") SELECT $1, min("id"), now() FROM "Category"`,
    [reader.id],
  )
  await page.goto('/settings/notices')
  await pressAway(button(page, /^Unfollow/), page.getByRole('heading', { name: /you follow$/ }))

  await aDraft(reader, { title: 'A title so far', lead: 'And how it begins.' })
  await page.goto('/drafts')
  await summary(page, 'Show all or discard').click()
  await pressAway(button(page, 'Discard draft'), page.getByRole('heading', { level: 1, name: 'Your drafts' }))
})

test('the asker sets the day, is told so, and takes it back, without losing their place', async ({
  openAs,
}) => {
  const asker = await aMember('asker')
  const thread = await aThread({ asker })
  const page = await openAs(asker)
  await page.goto(thread.path)
  await expectScriptedUnseen(page)
  await summary(page, 'Add a date').click()
  await page.getByLabel('I’ll know by').fill('2020-01-01')
  await button(page, 'Set date').press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'This day is over.' })).toHaveCount(1)
  await page.getByLabel('I’ll know by').fill(nextSummer)
  await button(page, 'Set date').press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'You expect to know by June 1' })).toBeVisible()
  await expect(button(page, 'Set date')).toBeFocused()
  await pressAway(button(page, 'Remove the date'), summary(page, 'Add a date'))
  await expect(page.getByLabel('I’ll know by')).toHaveValue('')
})

test('whoever is not asked again yet goes on from where they pressed', async ({ openAs }) => {
  const asker = await aMember('asker')
  const thread = await aThread({ asker, title: 'Whether to keep geese by the road', daysAgo: 60 })
  await theDayHasCome(thread, asker)
  const letter = await letterTo(asker.email, { subject: thread.title })
  const page = await openAs('visitor')
  await page.goto(choiceIn(letter, 'not-yet'))
  await expectScripted(page)
  await pressAway(button(page, 'Ask me again in a month'), page.getByRole('heading', { name: 'Not yet?' }))
})

test('a preview is gone to when it comes up, and settings say beside their button that they are saved', async ({
  openAs,
}) => {
  const page = await openAs(await aMember('asker'))
  await page.goto('/ask')
  await expectScripted(page)
  await writeQuestion(page)
  await button(page, 'Preview question').click()
  await expect(page.getByRole('heading', { name: 'Preview' })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Preview' })).toBeInViewport()
  await page.goto('/settings/notices')
  await button(page, 'Save').click()
  await expect(page.getByText('Saved.')).toBeInViewport()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('what a form shows when it was sent is on the screen, however far down it stands', async ({
    openAs,
  }) => {
    const author = await aMember()
    const thread = await aThread({ asker: await aMember('asker') })
    for (const text of ['One thing. ', 'Another. '])
      await anAnswer(thread, { author, text: text.repeat(300) })
    const page = await openAs(await aMember())
    await page.goto(thread.path)
    await page.getByLabel('Your answer').fill('Without any script.')
    await button(page, 'Preview').click()
    await expect(page.getByText('Nothing is posted yet.')).toBeInViewport()
    await page.getByLabel('Your answer').fill('')
    await button(page, 'Post answer').click()
    await expect(refusal(page)).toBeInViewport()
    await page.goto('/ask')
    await writeQuestion(page)
    await button(page, 'Preview question').click()
    await expect(page.getByRole('heading', { name: 'Preview' })).toBeInViewport()
    await page.goto('/settings/notices')
    await button(page, 'Save').click()
    await expect(page.getByText('Saved.')).toBeInViewport()
  })
})

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'with a plain form', () => {
    test.use({ javaScriptEnabled })

    test('whose session ended finds what they wrote of themselves in its form, and the way to log in', async ({
      openAs,
    }) => {
      const member = await aMember()
      const page = await openAs(member)
      await page.goto('/settings')
      await page.getByLabel('About you').fill('I have mended boats for thirty years.')
      await expireSessions(member)
      await button(page, 'Save profile').click()
      await expect(refusal(page)).toContainText('You’re not logged in.')
      await expect(page.getByLabel('About you')).toHaveValue('I have mended boats for thirty years.')
      await expect(page.getByRole('link', { name: 'Log in in a new tab' })).toBeVisible()
    })
  })
