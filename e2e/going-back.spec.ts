import { expect, test } from './support/fixtures'
import { aQuestion, category, expectScripted, writeQuestion } from './support/forms'
import { aMember } from './support/members'
import { emptyQuestion, formOn, previewed, sendForm } from './support/requests'
import { anAnswer, aThread } from './support/threads'

test('whoever goes back after posting a question writes another one, and not into the old', async ({
  openAs,
}) => {
  const page = await openAs(await aMember('asker'))
  await page.goto('/')
  await page.goto('/ask')
  for (const title of [aQuestion.Title, 'May I bring a chair to the office?']) {
    await expectScripted(page)
    const submission = page.getByRole('form', { name: 'Ask a question' }).locator('[name=submissionId]')
    const posting = await submission.inputValue()
    await writeQuestion(page, { Title: title })
    await page.getByRole('button', { name: 'Preview question' }).click()
    await page.getByRole('button', { name: 'Post question' }).click()
    await expect(page).toHaveURL(/\/q\/\d+\//)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await page.goBack()
    await expect(submission).not.toHaveValue(posting)
    await expect(page.getByLabel('Title')).toHaveValue('')
  }
})

test('whoever goes back to it without JavaScript writes another one too', async ({ openAs }) => {
  const { request } = (await openAs(await aMember('asker'))).context()
  const written = {
    ...(await formOn(request, '/ask', 'Preview question')),
    ...emptyQuestion,
    lead: aQuestion.Question,
    category: category.value,
  }
  const places = new Set<string | undefined>()
  for (const title of [aQuestion.Title, 'May I bring a chair to the office?']) {
    const fields = await previewed(request, '/ask', { ...written, title })
    const posted = await sendForm(request, '/ask', { fields })
    expect(posted.status()).toBe(303)
    places.add(posted.headers().location)
  }
  expect(places.size).toBe(2)
})

test('whoever goes back to what they have edited finds it as it is now', async ({ openAs }) => {
  const author = await aMember()
  const thread = await aThread({ asker: await aMember('asker') })
  await anAnswer(thread, { author, minutesAgo: 1 })
  const page = await openAs(author)
  await page.goto(thread.path)
  await page.getByRole('link', { name: 'Edit or delete' }).click()
  await expectScripted(page)
  await page.getByLabel('Your answer').fill('Stay until the summer.')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page).toHaveURL(/#a\d+$/)
  await page.goBack()
  await expect(page.getByRole('main').getByLabel('Your answer')).toHaveValue('Stay until the summer.')
})
