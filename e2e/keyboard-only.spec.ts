import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/fixtures'
import {
  account,
  aQuestion,
  expectScripted,
  favoriteButton,
  ownMenu,
  postsBy,
  refusal,
  writeQuestion,
} from './support/forms'
import { aMember, password } from './support/members'
import { anAnswer, aThread } from './support/threads'

/** Goes on with Tab until the focus is where it shall be, and sees that it can be seen there. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  const isThere = () => target.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 100 && !(await isThere()); presses++) await page.keyboard.press(key)
  await expect(target).toBeFocused()
  await expect(target).toBeInViewport()
  const outline = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return `${outlineStyle} ${outlineWidth}`
  })
  expect(outline).toBe('solid 3px')
}

test('with keys alone one skips to the content, logs in, answers, favorites and asks', async ({ page }) => {
  const [member, author] = [await aMember(), await aMember('author')]
  const thread = await aThread({ asker: await aMember('asker') })
  await anAnswer(thread, { author })

  await page.goto(thread.path)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1)

  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Log in' }).first())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Log in' })).toBeVisible()
  await tabTo(page, page.getByLabel('Name or email address'))
  await page.keyboard.type(member.name)
  await page.keyboard.press('Tab')
  await page.keyboard.type(`${password}, not`)
  await page.keyboard.press('Enter')
  await expect(refusal(page)).toBeFocused()
  await tabTo(page, page.getByLabel('Password'))
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(account(page)).toContainText(member.name)
  await expectScripted(page)

  const favorite = favoriteButton(page, `answer by ${author.name}`)
  await tabTo(page, favorite)
  await page.keyboard.press('Enter')
  await expect(favorite).toContainText('Favorited this')
  await expect(favorite).toBeFocused()

  await tabTo(page, page.getByLabel('Your answer'))
  await page.keyboard.type('By keys alone.')
  await tabTo(page, page.getByRole('button', { name: 'Post answer' }))
  await page.keyboard.press('Space')
  await expect(postsBy(page, member)).toContainText('By keys alone.')
  await expect(postsBy(page, member)).toBeFocused()
})

test('with keys alone one corrects a question, looks at it and posts it', async ({ openAs }) => {
  const page = await openAs(await aMember('asker'))
  await page.goto('/ask')
  await expectScripted(page)
  await tabTo(page, page.getByLabel('Title'))
  await page.keyboard.type('May I bring a chair to the office?')
  await tabTo(page, page.getByRole('button', { name: 'Preview question' }))
  await page.keyboard.press('Enter')
  await expect(refusal(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Question', { exact: true })).toBeFocused()
  await page.keyboard.type('Ours are made for somebody taller than anyone who works there.')
  await tabTo(page, page.getByLabel('Category'))
  await page.keyboard.type('Work')
  await tabTo(page, page.getByRole('button', { name: 'Preview question' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Post question' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('May I bring a chair to the office?')
})

test('whoever has posted a question goes on from its beginning, not from the foot of the page', async ({
  openAs,
}) => {
  const page = await openAs(await aMember('asker'))
  await page.goto('/ask')
  await expectScripted(page)
  await writeQuestion(page)
  await page.getByRole('button', { name: 'Preview question' }).click()
  await page.getByRole('button', { name: 'Post question' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(aQuestion.Title)
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveCount(1)
  await expect(page.getByRole('contentinfo').locator(':focus')).toHaveCount(0)
})

test('the member’s own menu closes by Escape, and once the focus or a click is elsewhere', async ({
  openAs,
}) => {
  const page = await openAs(await aMember())
  await page.goto('/ask')
  await expectScripted(page)
  const logOut = account(page).getByRole('button', { name: 'Log out' })
  const menu = ownMenu(page)
  await tabTo(page, menu)
  await page.keyboard.press('Enter')
  await expect(logOut).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(logOut).toBeHidden()
  await expect(menu).toBeFocused()

  await page.keyboard.press('Enter')
  await tabTo(page, logOut)
  await page.keyboard.press('Tab')
  await expect(logOut).toBeHidden()
  await menu.click()
  await expect(logOut).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click()
  await expect(logOut).toBeHidden()
})
