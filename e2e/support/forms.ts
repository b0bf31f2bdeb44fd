import { expect, type Page } from '@playwright/test'
import { type Member, password } from './members'

/** A day to come, whenever the tests run: the only kind that can be named. */
export const nextSummer = `${new Date().getUTCFullYear() + 1}-06-01`

/** What a question of these journeys says, every field of it. */
export const aQuestion = {
  Title: 'Should I leave a job that I am good at?',
  Question:
    'I have been there nine years. The other place is smaller and nearer, and I would start at the bottom.',
  'More inside': 'There is no hurry, but they want to know by the summer.',
  Tags: 'leaving, small places',
  'Deciding between': 'Stay until the pension\nGo in the spring',
  'Constraints, or what I already tried': 'I asked for fewer days.',
  'I’ll know by': nextSummer,
}

export const category = { label: 'Work & Money', value: 'work-and-money' }

/** Fills in the form for a question, and sends nothing. */
export async function writeQuestion(page: Page, change: Partial<typeof aQuestion> = {}): Promise<void> {
  await page.getByLabel('Category').selectOption(category.value)
  for (const [label, text] of Object.entries({ ...aQuestion, ...change }).toReversed())
    await page
      .getByRole('main')
      .getByLabel(label, { exact: label === 'Question' })
      .fill(text)
}

/** Posts an answer, or the asker's reply. */
export async function postAnswer(page: Page, text: string): Promise<void> {
  await page.getByLabel(/^Your (answer|reply)$/).fill(text)
  await page.getByRole('button', { name: /^Post (answer|reply)$/ }).click()
}

/** Opens the form for an update, which is one line while it is too early to know. */
export const openUpdateForm = (page: Page) => page.locator('summary:has(#update-heading)').click()

/** Answers, replies and updates by this member, in the order of the page. */
export const postsBy = (page: Page, { name }: Member) =>
  page.getByRole('article', { name: new RegExp(`posted by ${name.replace('.', '\\.')} `) })

/** Waits until the page's scripts run: a form then counts what is written in it. */
export const expectScripted = (page: Page) => expect(page.getByText(/^\d+ of [\d,]+$/).first()).toBeVisible()

/** Fills in name and password wherever they are asked for. */
export async function writeCredentials(page: Page, login: string, secret = password): Promise<void> {
  await page.getByLabel('Name or email address').fill(login)
  await page.getByLabel('Password', { exact: true }).fill(secret)
}

export async function logIn(page: Page, login: string, secret = password): Promise<void> {
  await writeCredentials(page, login, secret)
  await page.getByRole('main').getByRole('button', { name: 'Log in', exact: true }).click()
}

/** Whoever the page's head says is signed in. */
export const account = (page: Page) => page.getByRole('navigation', { name: 'Your account' })

/** Opens what is behind a member's name in the page's head. */
export const ownMenu = (page: Page) => account(page).locator('summary')

/** Logs out, and waits until it is done: what logs in afterwards would lose its cookie to an answer that comes late. */
export async function logOut(page: Page): Promise<void> {
  await ownMenu(page).click()
  await account(page).getByRole('button', { name: 'Log out' }).click()
  await expect(account(page).getByRole('link', { name: 'Log in' })).toBeVisible()
}

/** What stands above a form that was refused. */
export const refusal = (page: Page) => page.getByRole('main').getByRole('alert')

/** Favorites something, or takes it back, and waits until the site has done it. */
export async function pressFavorite(page: Page, what: string): Promise<void> {
  const button = favoriteButton(page, what)
  const isOn = (await button.textContent())?.startsWith('Favorited') ?? false
  const [sent] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'POST'),
    button.click(),
  ])
  await sent.response()
  await expect(button).toContainText(isOn ? 'Favorite this' : 'Favorited this')
}

export const favoriteButton = (page: Page, what: string) =>
  page.getByRole('button', { name: new RegExp(`^Favorited? this ${what.replaceAll('.', '\\.')}`) })

/** Shows what is folded below a question or a post. */
export const openMore = (page: Page, what: string) => page.getByText(`More about this ${what}`).click()
