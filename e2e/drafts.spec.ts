import { expectAccessible, expectAccessibleWithoutScript } from './support/axe'
import { expect, onWideScreensOnly, test } from './support/fixtures'
import { category, expectScripted, postAnswer, postsBy, refusal, writeQuestion } from './support/forms'
import { aMember, sessionCookie } from './support/members'
import { aThread } from './support/threads'

onWideScreensOnly()

const saved = 'Draft saved.'
const words = 'Ask them for one more year, and write it down.'

test('a question is saved while it is written, goes on on another device, and is no draft once posted', async ({
  openAs,
}) => {
  const member = await aMember('asker')
  const laptop = await openAs(member)
  await laptop.goto('/ask')
  await expectScripted(laptop)
  await writeQuestion(laptop)
  await expect(laptop.getByText(saved)).toBeVisible()

  const phone = await openAs(member)
  await phone.goto('/drafts')
  await expectAccessible(phone)
  await phone.getByRole('link', { name: 'Should I leave a job that I am good at?' }).click()
  await expect(phone.getByText('This is your draft')).toBeVisible()
  await expect(phone.getByLabel('Category')).toHaveValue(category.value)
  await expect(phone.getByLabel('Tags')).toHaveValue('leaving, small places')
  await phone.getByRole('button', { name: 'Preview question' }).click()
  await phone.getByRole('button', { name: 'Post question' }).click()
  await expect(phone).toHaveURL(/\/q\/\d+\//)

  await phone.goto('/drafts')
  await expect(phone.getByText('There are none.')).toBeVisible()
  await laptop.goto('/ask')
  await expect(laptop.getByLabel('Title')).toHaveValue('')
})

test('an answer that was begun stands in its thread on every device', async ({ openAs }) => {
  const member = await aMember()
  const thread = await aThread({ asker: await aMember('asker') })
  const laptop = await openAs(member)
  await laptop.goto(thread.path)
  await expectScripted(laptop)
  await laptop.getByLabel('Your answer').fill(words)
  await expect(laptop.getByText(saved)).toBeVisible()

  const phone = await openAs(member)
  await phone.goto(thread.path)
  await expect(phone.getByLabel('Your answer')).toHaveValue(words)
  await postAnswer(phone, `${words} Twice.`)
  await expect(postsBy(phone, member)).toContainText('Twice.')
  await phone.goto('/drafts')
  await expect(phone.getByText('There are none.')).toBeVisible()
})

test('two devices that write at once lose neither text', async ({ openAs }) => {
  const member = await aMember()
  const thread = await aThread({ asker: await aMember('asker') })
  const laptop = await openAs(member)
  await laptop.goto(thread.path)
  await expectScripted(laptop)
  await laptop.getByLabel('Your answer').fill(words)
  await expect(laptop.getByText(saved)).toBeVisible()
  const phone = await openAs(member)
  await phone.goto(thread.path)
  await expectScripted(phone)
  await phone.getByLabel('Your answer').fill('On the phone.')
  await expect(phone.getByText(saved)).toBeVisible()
  await laptop.getByLabel('Your answer').fill('On the laptop.')
  await laptop.waitForResponse('**/drafts/keep')

  // What renders the form anew, with the phone's draft as the thread's, changes nothing of what is written here.
  await laptop.getByRole('button', { name: 'favorite this question' }).click()
  await expect(laptop.getByRole('button', { name: 'favorite this question' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await laptop.getByLabel('Your answer').fill('On the laptop, at last.')
  await laptop.waitForResponse('**/drafts/keep')

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
  const member = await aMember()
  const thread = await aThread({ asker: await aMember('asker') })
  const laptop = await openAs(member)
  await laptop.goto(thread.path)
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
  await expectScripted(page)
  await page.context().clearCookies({ name: 'posted' })
  await page.goto('/ask')
  await expectScripted(page)
  await expect(page.getByLabel('Title')).toHaveValue('')
})

test('a member finds the drafts from their own page, and nobody else does', async ({ openAs }) => {
  const member = await aMember()
  const page = await openAs(member)
  await page.goto(`/u/${member.name}`)
  await page.getByRole('link', { name: 'Your drafts' }).click()
  await expect(page.getByRole('heading', { name: 'Your drafts' })).toBeVisible()
  await page.goto('/u/nettlesoup')
  await expect(page.getByRole('link', { name: 'Your drafts' })).toHaveCount(0)
})

test('what is written without a connection is kept in the browser, and saved when it is back', async ({
  openAs,
}) => {
  const member = await aMember()
  const thread = await aThread({ asker: await aMember('asker') })
  const page = await openAs(member)
  await page.goto(thread.path)
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

test('a visitor has no drafts page', async ({ page }) => {
  await page.goto('/drafts')
  await expect(page.getByRole('heading', { name: 'Log in to see your drafts.' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a draft is saved by its button, goes on from the list, and can be discarded', async ({ openAs }) => {
    const member = await aMember('asker')
    const page = await openAs(member)
    await page.goto('/ask')
    await page.getByLabel('Title').fill('Half a title')
    await page.getByRole('button', { name: 'Save draft' }).click()
    await expect(page).toHaveURL(/\/drafts$/)
    await expectAccessibleWithoutScript(page)
    await page.getByRole('link', { name: 'Half a title' }).click()
    await expect(page.getByLabel('Title')).toHaveValue('Half a title')
    await page.getByLabel('Title').fill('Half a title, and more')
    await page.getByRole('button', { name: 'Save draft' }).click()
    await expect(page.getByRole('link', { name: 'Half a title' })).toHaveCount(1)
    await page.getByText('Read all of it, or discard it').click()
    await page.getByRole('button', { name: 'Discard this draft' }).click()
    await expect(page.getByText('There are none.')).toBeVisible()
  })

  test('a text too long for a draft is given back', async ({ openAs }) => {
    const member = await aMember('asker')
    const page = await openAs(member)
    await page.goto('/ask')
    const text = 'word '.repeat(20_100)
    await page.getByLabel('More inside').fill(text)
    await page.getByRole('button', { name: 'Save draft' }).click()
    await expect(refusal(page)).toContainText('too long to be kept as a draft')
    await expect(page.getByLabel('More inside')).toHaveValue(text)
  })
})
