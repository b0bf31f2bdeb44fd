import { expectAccessible } from './support/axe'
import { query } from './support/database'
import { expect, test } from './support/fixtures'
import {
  account,
  expectScripted,
  logIn,
  postAnswer,
  postsBy,
  refusal,
  writeCredentials,
} from './support/forms'
import { aMember, expireSessions } from './support/members'
import { aReader } from './support/reading'
import { formOn, sendForm } from './support/requests'
import { anAnswer, aThread, closeAtOnce } from './support/threads'

const field = 'Your answer'
const text = 'Ask them for *one* more year.\n\n- and write it down'

test('an answer is posted, and the focus goes to it', async ({ openAs }) => {
  const { member, page } = await aReader(openAs)
  await expectScripted(page)
  await postAnswer(page, text)
  const answer = postsBy(page, member)
  await expect(answer.getByRole('listitem')).toHaveText('and write it down')
  await expect(answer).toBeFocused()
  await expect(page).toHaveURL(/#a\d+$/)
  await expect(page.getByRole('heading', { name: '1 answer' })).toBeVisible()
  await expect(page.getByLabel(field)).toHaveValue('')
  await expectAccessible(page)
})

test('an answer can be looked at before it is posted', async ({ openAs }) => {
  const { member, page } = await aReader(openAs)
  await page.getByLabel(field).fill(text)
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
  await expect(page.getByText('Nothing is posted yet.')).toBeVisible()
  await expect(page.getByRole('status').getByRole('emphasis')).toHaveText('one')
  await expect(postsBy(page, member)).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Post answer' }).click()
  await expect(postsBy(page, member)).toHaveCount(1)
})

test('an answer can be edited and taken back; its place stays', async ({ openAs }) => {
  const member = await aMember()
  const thread = await aThread({ asker: await aMember('asker') })
  await anAnswer(thread, { author: member, minutesAgo: 2 })
  const page = await openAs(member)
  await page.goto(thread.path)
  await page.getByRole('link', { name: 'Edit or delete' }).click()
  await expectAccessible(page)
  await page.getByLabel(field).fill('Stay until the summer.')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(postsBy(page, member)).toContainText('Stay until the summer.')
  await expect(postsBy(page, member)).toContainText('edited at')
  await page.getByRole('link', { name: 'Edit or delete' }).click()
  await page.getByRole('button', { name: 'Delete answer' }).click()
  await expect(page.getByRole('article', { name: 'Answer deleted by its author.' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'No answers yet' })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('Stay until the summer.')
})

test('an answer older than its window stays as it is', async ({ openAs }) => {
  const member = await aMember()
  const thread = await aThread({ asker: await aMember('asker') })
  const id = await anAnswer(thread, { author: member, minutesAgo: 7 })
  const page = await openAs(member)
  await page.goto(thread.path)
  await expect(page.getByRole('link', { name: 'Edit or delete' })).toHaveCount(0)
  const response = await page.goto(`/answers/${id}/edit`)
  expect(response?.status()).toBe(403)
})

test('a thread that is 366 days old takes no answer, not from its asker either', async ({ openAs }) => {
  const asker = await aMember('asker')
  const thread = await aThread({ asker, daysAgo: 366 })
  for (const who of [await aMember(), asker, 'visitor'] as const) {
    const page = await openAs(who)
    await page.goto(thread.path)
    await expect(page.getByText('This thread is closed to new answers.')).toBeVisible()
    const goOn = page.getByText(who === asker ? 'You can still add an update below.' : 'Ask your own')
    await expect(goOn).toBeVisible()
    await expect(page.getByRole('textbox', { name: /^Your / })).toHaveCount(0)
  }
})

test('an answer that arrives after closing is refused, whatever the browser’s clock says, and its text is kept', async ({
  openAs,
}) => {
  const member = await aMember()
  const thread = await aThread({ asker: await aMember('asker') })
  const page = await openAs(member)
  await page.clock.setFixedTime('2020-01-01')
  await page.goto(thread.path)
  await closeAtOnce(thread)
  await postAnswer(page, text)
  await expect(refusal(page)).toContainText('This thread is closed to new answers. Your text is below')
  await expect(refusal(page)).toBeFocused()
  await expect(page.getByLabel(field)).toHaveValue(text)
  expect(await query('SELECT 1 FROM "Answer" WHERE "questionId" = $1', [thread.id])).toHaveLength(0)
  await expectAccessible(page)
})

test('an answer that was not sent survives a reload; one that was posted does not come back', async ({
  openAs,
}) => {
  const { member, page } = await aReader(openAs)
  await expectScripted(page)
  await page.getByLabel(field).fill(text)
  await page.reload()
  await expect(page.getByLabel(field)).toHaveValue(text)
  await page.getByRole('button', { name: 'Post answer' }).click()
  await expect(postsBy(page, member)).toHaveCount(1)
  await page.reload()
  await expectScripted(page)
  await expect(page.getByLabel(field)).toHaveValue('')
})

test('whose session ended logs in within the form, and the answer is posted', async ({ openAs }) => {
  const { member, page } = await aReader(openAs)
  await expireSessions(member)
  await postAnswer(page, text)
  await expect(refusal(page)).toContainText('You’re not logged in.')
  await expect(page.getByLabel(field)).toHaveValue(text)
  await expectAccessible(page)
  await writeCredentials(page, member.name)
  await page.getByRole('button', { name: 'Post answer' }).click()
  await expect(postsBy(page, member)).toHaveCount(1)
  await expect(account(page)).toContainText(member.name)
})

test('whose session ended finds the text again after logging in elsewhere', async ({ openAs }) => {
  const { member, thread, page } = await aReader(openAs)
  await expectScripted(page)
  await page.getByLabel(field).fill(text)
  await expireSessions(member)
  await page.goto(`/log-in?next=${thread.path}`)
  await logIn(page, member.name)
  await expect(page.getByLabel(field)).toHaveValue(text)
  await expect(page.getByText(`posting as ${member.name}`)).toBeVisible()
})

test('a double click posts once', async ({ openAs }) => {
  const { member, thread, page } = await aReader(openAs)
  await page.getByLabel(field).fill(text)
  await page.getByRole('button', { name: 'Post answer' }).dblclick()
  await expect(postsBy(page, member)).toHaveCount(1)
  expect(await query('SELECT 1 FROM "Answer" WHERE "questionId" = $1', [thread.id])).toHaveLength(1)
})

test.describe('without a browser', () => {
  test('the same form sent four times at once posts once and leads to the same place', async ({
    requestAs,
  }) => {
    const thread = await aThread({ asker: await aMember('asker') })
    const request = await requestAs(await aMember())
    const fields = { ...(await formOn(request, thread.path, 'Post answer')), text, do: 'post' }
    const send = () => sendForm(request, thread.path, { fields })
    const responses = await Promise.all([send(), send(), send(), send()])
    const places = responses.map((response) => response.headers().location)
    expect(responses.map((response) => response.status())).toEqual([303, 303, 303, 303])
    expect(places[0]).toMatch(/#a\d+$/)
    expect(new Set(places).size).toBe(1)
    expect(await query('SELECT 1 FROM "Answer" WHERE "questionId" = $1', [thread.id])).toHaveLength(1)
  })
})
