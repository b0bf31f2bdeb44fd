import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { query } from './support/database'
import { expect, test } from './support/fixtures'
import { expectScripted, favoriteButton, openUpdateForm, refusal, writeQuestion } from './support/forms'
import { aMember, sessionCookie } from './support/members'
import { aReader } from './support/reading'
import { anAnswer, aThread } from './support/threads'

const saved = 'Draft saved.'
const words = 'Ask them for one more year, and write it down.'

/** Writes on, and waits until the server has that too. */
const savedAgain = (page: Page, write: () => Promise<void>) =>
  Promise.all([page.waitForResponse('**/drafts/keep'), write()])

test('two devices that write at once lose neither text', async ({ openAs }) => {
  const { member, thread, page: laptop } = await aReader(openAs)
  await expectScripted(laptop)
  await laptop.getByLabel('Your answer').fill(words)
  await expect(laptop.getByText(saved)).toBeVisible()
  const phone = await openAs(member)
  await phone.goto(thread.path)
  await expectScripted(phone)
  await phone.getByLabel('Your answer').fill('On the phone.')
  await expect(phone.getByText(saved)).toBeVisible()
  await savedAgain(laptop, () => laptop.getByLabel('Your answer').fill('On the laptop.'))

  // What renders the form anew, with the phone's draft as the thread's, changes nothing of what is written here.
  await favoriteButton(laptop, 'question').click()
  await expect(favoriteButton(laptop, 'question')).toContainText('Favorited this')
  await savedAgain(laptop, () => laptop.getByLabel('Your answer').fill('On the laptop, at last.'))

  for (const text of ['On the phone.', 'On the laptop, at last.']) {
    await phone.goto('/drafts')
    await expect(phone.getByRole('listitem').filter({ hasText: thread.title })).toHaveCount(2)
    await phone
      .getByRole('listitem')
      .filter({ hasText: text })
      .getByRole('link', { name: thread.title })
      .click()
    await expect(phone.getByLabel('Your answer')).toHaveValue(text)
  }
})

test('what was written without a connection does not replace what another device has saved since', async ({
  openAs,
}) => {
  const { member, thread, page: laptop } = await aReader(openAs)
  await expectScripted(laptop)
  await laptop.getByLabel('Your answer').fill(words)
  await expect(laptop.getByText(saved)).toBeVisible()
  await laptop.context().setOffline(true)
  await laptop.getByLabel('Your answer').fill('On the train.')
  await laptop.goto('about:blank')
  const phone = await openAs(member)
  await phone.goto(thread.path)
  await expectScripted(phone)
  await phone.getByLabel('Your answer').fill('On the phone.')
  await expect(phone.getByText(saved)).toBeVisible()

  await laptop.context().setOffline(false)
  await laptop.goto(thread.path)
  await expect(laptop.getByLabel('Your answer')).toHaveValue('On the train.')
  await expect(laptop.getByText(saved)).toBeVisible()
  await phone.goto('/drafts')
  for (const text of ['On the phone.', 'On the train.'])
    await expect(phone.getByRole('listitem').filter({ hasText: text })).toHaveCount(1)
})

test('a draft that is posted on two devices is two texts: the second is told, shown both, and asked', async ({
  openAs,
}) => {
  const { member, thread, page: laptop } = await aReader(openAs)
  await expectScripted(laptop)
  await laptop.getByLabel('Your answer').fill(words)
  await expect(laptop.getByText(saved)).toBeVisible()
  const [phone, tablet] = [await openAs(member), await openAs(member)]
  for (const page of [phone, tablet]) {
    await page.goto(thread.path)
    await expectScripted(page)
    await expect(page.getByLabel('Your answer')).toHaveValue(words)
  }
  await phone.route('**/drafts/keep', (route) => route.abort())
  await laptop.getByRole('button', { name: 'Post answer' }).click()
  await expect(laptop).toHaveURL(/#a\d+$/)

  await phone.getByLabel('Your answer').fill('Leave at once.')
  await phone.getByRole('button', { name: 'Post answer' }).click()
  await expect(refusal(phone)).toContainText('You have already posted a different text from this form')
  await expect(phone.getByRole('definition')).toHaveText(words)
  await expect(phone.getByLabel('Your answer')).toHaveValue('Leave at once.')
  await expectAccessible(phone)

  await tablet.getByLabel('Your answer').fill('Or wait until spring.')
  await expect(tablet.getByText(`${saved} You have posted a different text`)).toBeVisible()
  await tablet.goto('/drafts')
  for (const text of ['Leave at once.', 'Or wait until spring.'])
    await expect(tablet.getByRole('listitem').filter({ hasText: text })).toHaveCount(1)

  await phone.getByRole('button', { name: 'Post answer' }).click()
  await expect(phone).toHaveURL(/#a\d+$/)
  const posted = await query('SELECT "text" FROM "Answer" WHERE "questionId" = $1 ORDER BY "id"', [thread.id])
  expect(posted).toEqual([{ text: words }, { text: 'Leave at once.' }])
})

test('of two tabs that edit one answer, the second is shown what the first has saved', async ({ openAs }) => {
  const author = await aMember()
  const thread = await aThread({ asker: await aMember('asker') })
  const answer = await anAnswer(thread, { author, minutesAgo: 1 })
  const [one, two] = [await openAs(author), await openAs(author)]
  const text = (page: Page) => page.getByRole('main').getByLabel('Your answer')
  const save = (page: Page) => page.getByRole('button', { name: 'Save changes' }).click()
  for (const page of [one, two]) await page.goto(`/answers/${answer}/edit`)
  await text(one).fill('Stay until the summer.')
  await text(two).fill('Go now.')
  await save(one)
  await expect(one).toHaveURL(/#a\d+$/)
  await save(two)
  await expect(refusal(two)).toContainText('This was changed after you opened this page')
  await expect(two.getByRole('definition')).toHaveText('Stay until the summer.')
  await expect(text(two)).toHaveValue('Go now.')
  await save(two)
  await expect(two).toHaveURL(/#a\d+$/)
  expect(await query('SELECT "text" FROM "Answer" WHERE "id" = $1', [answer])).toEqual([{ text: 'Go now.' }])
})

test('what is refused is not sent again and again, and what was not heard of is', async ({ openAs }) => {
  const member = await aMember()
  const thread = await aThread({ asker: await aMember('asker') })
  const page = await openAs(member)
  await page.clock.install()
  await page.goto(thread.path)
  await expectScripted(page)
  let sent = 0
  let answer: { status: number; json: unknown } | undefined = {
    status: 401,
    json: { message: 'No session.' },
  }
  await page.route('**/drafts/keep', async (route) => {
    sent += 1
    await (answer ? route.fulfill(answer) : route.abort())
  })
  await page.getByLabel('Your answer').fill(words)
  await page.clock.runFor('00:02')
  await expect(page.getByText('No session.')).toBeVisible()
  await page.clock.runFor('05:00')
  expect(sent).toBe(1)

  answer = undefined
  await page.getByLabel('Your answer').fill(`${words} Or two.`)
  await page.clock.runFor('00:02')
  await expect(page.getByText('The site cannot be reached.')).toBeVisible()
  await page.unroute('**/drafts/keep')
  await page.clock.runFor('00:21')
  await expect(page.getByText(saved)).toBeVisible()
})

test('a question that is posted is not offered again, even when that was long ago', async ({ openAs }) => {
  const page = await openAs(await aMember('asker'))
  // The browser's copy is the only one.
  await page.route('**/drafts/keep', (route) => route.abort())
  await page.goto('/ask')
  await expectScripted(page)
  await writeQuestion(page)
  await page.getByRole('button', { name: 'Preview question' }).click()
  await page.getByRole('button', { name: 'Post question' }).click()
  await expect(page).toHaveURL(/\/q\/\d+\//)
  await openUpdateForm(page)
  await expectScripted(page)
  await page.context().clearCookies({ name: 'posted' })
  await page.goto('/ask')
  await expectScripted(page)
  await expect(page.getByLabel('Title')).toHaveValue('')
})

test('what is written without a connection is kept in the browser, and saved when it is back', async ({
  openAs,
}) => {
  const { page } = await aReader(openAs)
  await expectScripted(page)
  await page.context().setOffline(true)
  await page.getByLabel('Your answer').fill(words)
  await expect(page.getByText('The site cannot be reached.')).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByText(saved)).toBeVisible()
})

test('who logs in next on a browser does not find what somebody else was writing, who finds it again', async ({
  openAs,
  baseURL,
}) => {
  const [writer, next] = [await aMember(), await aMember()]
  const thread = await aThread({ asker: await aMember('asker') })
  const page = await openAs(writer)
  // The browser's copy is the only one.
  await page.route('**/drafts/keep', (route) => route.abort())
  await page.goto(thread.path)
  await expectScripted(page)
  await page.getByLabel('Your answer').fill(words)
  for (const [member, text] of [
    [next, ''],
    [writer, words],
  ] as const) {
    await page.context().addCookies([await sessionCookie(member, baseURL ?? '')])
    await page.goto(thread.path)
    await expectScripted(page)
    await expect(page.getByLabel('Your answer')).toHaveValue(text)
  }
})
