import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures'
import { expectScripted, favoriteButton, postAnswer, postsBy, pressFavorite, refusal } from './support/forms'
import { aMember } from './support/members'
import { anAnswer, aThread } from './support/threads'

/** Leaves a note in the page that a load would take away. */
const note = (page: Page) => page.evaluate(() => Object.assign(window, { isStillHere: true }))
const isNoted = (page: Page) => page.evaluate(() => 'isStillHere' in window)

const bar = (page: Page) => page.locator('.progress')
const newAnswers = (page: Page) => page.getByRole('link', { name: /new answers?$/ })

test('a favorite leaves the page as it was: what is half written, what is open, and the place', async ({
  openAs,
}) => {
  const author = await aMember('author')
  const thread = await aThread({ asker: await aMember('asker') })
  for (const text of ['One thing. ', 'Another. ']) await anAnswer(thread, { author, text: text.repeat(200) })
  const page = await openAs(await aMember())
  await page.goto(thread.path)
  await expectScripted(page)
  await note(page)
  await page.getByLabel('Your answer').fill('Half an answer')
  const more = page.locator('summary', { hasText: 'More about this question' })
  await more.click()
  const button = favoriteButton(page, `answer by ${author.name}`).last()
  await button.scrollIntoViewIfNeeded()
  const place = await page.evaluate(() => window.scrollY)
  await button.press('Enter')
  await expect(button).toContainText('Favorited this')
  await expect(page.locator('[aria-busy]')).toHaveCount(0)
  await expect(button).toBeFocused()
  expect(await page.evaluate(() => window.scrollY)).toBe(place)
  await expect(more.locator('xpath=ancestor-or-self::details')).toHaveAttribute('open', '')
  await expect(page.getByLabel('Your answer')).toHaveValue('Half an answer')
  expect(await isNoted(page)).toBe(true)
})

test('favorites that are pressed right after each other are each made', async ({ openAs }) => {
  const authors = [await aMember('one'), await aMember('two')]
  const thread = await aThread({ asker: await aMember('asker') })
  for (const author of authors) await anAnswer(thread, { author })
  const page = await openAs(await aMember())
  await page.goto(thread.path)
  await expectScripted(page)
  const buttons = ['question', ...authors.map(({ name }) => `answer by ${name}`)].map((what) =>
    favoriteButton(page, what),
  )
  for (const button of buttons) await button.click({ noWaitAfter: true })
  await expect(page.locator('[aria-busy]')).toHaveCount(0)
  await page.reload()
  for (const button of buttons) await expect(button).toContainText('Favorited this')
})

test('an answer is posted without a load, and gone to', async ({ openAs }) => {
  const member = await aMember()
  const thread = await aThread({ asker: await aMember('asker') })
  const page = await openAs(member)
  await page.goto(thread.path)
  await expectScripted(page)
  await note(page)
  await postAnswer(page, 'Ask them for one more year.')
  await expect(page).toHaveURL(/#a\d+$/)
  await expect(postsBy(page, member)).toBeFocused()
  await expect(postsBy(page, member)).toBeInViewport()
  await expect(page.getByLabel('Your answer')).toHaveValue('')
  expect(await isNoted(page)).toBe(true)
  await page.goBack()
  await expect(page).toHaveURL(thread.path)
  await expect(postsBy(page, member)).toHaveCount(1)
})

test('what was refused stays while something else on the page is pressed', async ({ openAs }) => {
  const author = await aMember('author')
  const thread = await aThread({ asker: await aMember('asker') })
  await anAnswer(thread, { author })
  const page = await openAs(await aMember())
  await page.goto(thread.path)
  await expectScripted(page)
  await postAnswer(page, ' ')
  await expect(refusal(page)).toBeFocused()
  await page.getByLabel('Your answer').fill('Better')
  await pressFavorite(page, `answer by ${author.name}`)
  await expect(page.locator('[aria-busy]')).toHaveCount(0)
  await expect(refusal(page)).toBeVisible()
  await expect(page.getByLabel('Your answer')).toHaveValue('Better')
})

test('what takes its time says so, and is sent once however often it is pressed', async ({ openAs }) => {
  const member = await aMember()
  const thread = await aThread({ asker: await aMember('asker') })
  const page = await openAs(member)
  await page.goto(thread.path)
  await expectScripted(page)
  let sent = 0
  const goOn = Promise.withResolvers<void>()
  await page.route(thread.path, async (route) => {
    if (route.request().method() === 'POST') {
      sent += 1
      await goOn.promise
    }
    await route.continue()
  })
  await postAnswer(page, 'Ask them for one more year.')
  const pressed = page.getByRole('button', { name: /^Post answer\s?, one moment$/ })
  await expect(pressed).toHaveAttribute('aria-disabled', 'true')
  await expect(bar(page)).toBeAttached()
  await pressed.click({ force: true })
  goOn.resolve()
  await expect(postsBy(page, member)).toHaveCount(1)
  await expect(bar(page)).toHaveCount(0)
  expect(sent).toBe(1)
})

test('answers that come while a thread is read are told of, and shown beside what is half written', async ({
  openAs,
}) => {
  const [first, second] = [await aMember('first'), await aMember('second')]
  const thread = await aThread({ asker: await aMember('asker') })
  const [page, theirs] = [await openAs(first), await openAs(second)]
  await page.clock.install()
  await page.goto(thread.path)
  await expectScripted(page)
  await page.getByLabel('Your answer').fill('Half an answer')
  await theirs.goto(thread.path)
  await expectScripted(theirs)
  await postAnswer(theirs, 'Ask them for one more year.')
  await expect(postsBy(theirs, second)).toHaveCount(1)
  await page.clock.runFor(29_000)
  await expect(newAnswers(page)).toHaveCount(0)
  await page.clock.runFor(2_000)
  await newAnswers(page).click()
  await expect(postsBy(page, second)).toBeFocused()
  await expect(page.getByLabel('Your answer')).toHaveValue('Half an answer')
  await expect(newAnswers(page)).toHaveCount(0)
})
