import { expectAccessible } from './support/axe'
import { query } from './support/database'
import { expect, test } from './support/fixtures'
import {
  aQuestion,
  category,
  expectScripted,
  logIn,
  nextSummer,
  refusal,
  writeQuestion,
} from './support/forms'
import { aMember } from './support/members'
import { aThread } from './support/threads'

const preview = 'Preview question'
const post = 'Post question'

test('a visitor reads why they need an account, and finds what they wrote when they have logged in', async ({
  openAs,
}) => {
  const member = await aMember('asker')
  const page = await openAs('visitor')
  await page.goto('/ask')
  await expectAccessible(page)
  await expect(page.getByText('You need an account to ask')).toBeVisible()
  const ways = page.getByRole('main').getByRole('link', { name: /^(Sign up|Log in)$/ })
  await expect(ways).toHaveText(['Sign up', 'Log in'])
  await expectScripted(page)
  await writeQuestion(page)
  await ways.last().click()
  await logIn(page, member.name)
  await expect(page).toHaveURL('/ask')
  for (const [label, text] of Object.entries(aQuestion))
    await expect(page.getByRole('main').getByLabel(label, { exact: label === 'Question' })).toHaveValue(text)
  await expect(page.getByText('Draft saved.')).toBeVisible()
})

test('a question is posted from its preview, with all that was written', async ({ openAs }) => {
  const page = await openAs(await aMember('asker'))
  await page.goto('/ask')
  await expectAccessible(page)
  await writeQuestion(page)
  await expect(page.getByRole('button', { name: post })).toHaveCount(0)
  await page.getByRole('button', { name: preview }).click()
  const sheet = page.getByRole('region', { name: 'Preview' })
  await expect(sheet).toContainText('Nothing is posted yet.')
  await expect(sheet).toContainText(aQuestion['More inside'])
  await expectAccessible(page)
  await page.getByRole('button', { name: post }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(aQuestion.Title)
  const question = page.getByRole('article', { name: 'Question by asker' })
  for (const text of [
    aQuestion.Question,
    aQuestion['More inside'],
    'Go in the spring',
    'I asked for fewer days.',
  ])
    await expect(question).toContainText(text)
  await expect(question.getByRole('link', { name: category.label })).toBeVisible()
  await expect(question.getByRole('link', { name: 'small-places' })).toBeVisible()
  await expect(page.getByText(`You expect to know by June 1, ${nextSummer.slice(0, 4)}`)).toBeVisible()
  await expect(page.getByText('Open to answers until')).toBeVisible()

  await expect(page.getByText('Your question is posted. We’ll email you when someone answers.')).toBeVisible()
  await expect(page.getByLabel('Your reply')).toHaveCount(0)
  await expect(page.getByLabel('What happened')).toBeHidden()
  await expectAccessible(page)
})

test('what was changed after its preview is shown again before it is posted', async ({ openAs }) => {
  const asker = await aMember('asker')
  const page = await openAs(asker)
  await page.goto('/ask')
  await writeQuestion(page)
  await page.getByRole('button', { name: preview }).click()
  await page.getByLabel('Question', { exact: true }).fill('It is a different question now, and long enough.')
  await page.getByRole('button', { name: post }).click()
  const sheet = page.getByRole('region', { name: 'Preview' })
  await expect(sheet).toContainText('You changed something after the last preview, so nothing is posted yet.')
  await expect(sheet).toContainText('It is a different question now')
  expect(await query('SELECT 1 FROM "Question" WHERE "askerId" = $1', [asker.id])).toHaveLength(0)
  await page.getByRole('button', { name: post }).click()
  await expect(page.getByRole('article', { name: 'Question by asker' })).toContainText(
    'It is a different question now',
  )
})

test('a refused question says what is wrong, field by field, and keeps every field', async ({ openAs }) => {
  const page = await openAs(await aMember('asker'))
  const written = { ...aQuestion, Title: 'Too short', Tags: 'fine, not/fine' }
  await page.goto('/ask')
  await writeQuestion(page, written)
  await page.getByRole('button', { name: preview }).click()
  await expect(refusal(page)).toBeFocused()
  await expect(refusal(page)).toContainText('Fix two things before you post')
  await refusal(page)
    .getByRole('link', { name: /not a tag/ })
    .click()
  await expect(page.getByLabel('Tags')).toBeFocused()
  await expect(page.getByLabel('Title')).toHaveAccessibleDescription(/Error: Write at least 10 characters/)
  for (const [label, text] of Object.entries(written))
    await expect(page.getByRole('main').getByLabel(label, { exact: label === 'Question' })).toHaveValue(text)
  await expect(page.getByLabel('Category')).toHaveValue(category.value)
  await expectAccessible(page)
})

test('a question that was not sent survives a reload', async ({ openAs }) => {
  const page = await openAs(await aMember('asker'))
  await page.goto('/ask')
  await expectScripted(page)
  await writeQuestion(page)
  await page.reload()
  for (const [label, text] of Object.entries(aQuestion))
    await expect(page.getByRole('main').getByLabel(label, { exact: label === 'Question' })).toHaveValue(text)
  await expect(page.getByLabel('Category')).toHaveValue(category.value)
})

test('the asker may edit within an hour, and the change is marked', async ({ openAs }) => {
  const asker = await aMember('asker')
  const thread = await aThread({ asker, daysAgo: 1 / 48 })
  const page = await openAs(asker)
  await page.goto(thread.path)
  await page.getByRole('article', { name: 'Question by asker' }).getByRole('link', { name: 'Edit' }).click()
  await expect(page.getByLabel('Title')).toHaveValue(thread.title)
  await expect(page.getByRole('main')).toContainText(/You can change this until \d/)
  await expect(page.getByRole('link', { name: 'Cancel' })).toHaveAttribute('href', thread.path)
  await expectAccessible(page)
  await page.getByLabel('Title').fill('Whether to leave a job that I used to like')
  await page.getByRole('button', { name: preview }).click()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page).toHaveURL(`/q/${thread.id}/whether-to-leave-a-job-that-i-used-to-like`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Whether to leave a job that I used to like',
  )
  await expect(page.getByText(/, edited at \d/)).toBeVisible()
})

test('after the hour the question stays as it is', async ({ openAs }) => {
  const asker = await aMember('asker')
  const thread = await aThread({ asker, daysAgo: 1 / 23 })
  const page = await openAs(asker)
  await page.goto(thread.path)
  await expect(page.getByRole('link', { name: 'Edit' })).toHaveCount(0)
  const answer = await page.goto(`${thread.path}/edit`)
  expect(answer?.status()).toBe(403)
  await expect(page.getByRole('main')).toContainText('The time for editing this is over.')
  await expectAccessible(page)
})
