import { expectAccessibleWithoutScript } from './support/axe'
import { confirmAddress } from './support/confirming'
import { expect, test } from './support/fixtures'
import {
  account,
  aQuestion,
  category,
  favoriteButton,
  logIn,
  logOut,
  openUpdateForm,
  postAnswer,
  postsBy,
  refusal,
  writeCredentials,
  writeQuestion,
} from './support/forms'
import { aMember, expireSessions, newName, password } from './support/members'
import { aReader } from './support/reading'
import { anAnswer, aThread, closeAtOnce } from './support/threads'

test.use({ javaScriptEnabled: false })

test('a newcomer signs up, asks, answers, favorites, follows up and logs out', async ({ page }) => {
  test.slow()
  const name = newName('newcomer')
  await test.step('signing up', async () => {
    await page.goto('/ask')
    await page.getByRole('main').getByRole('link', { name: 'Sign up' }).click()
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByLabel('Email address').fill(`${name}@example.org`)
    await page.getByLabel('Password').fill(password)
    await expectAccessibleWithoutScript(page)
    await page.getByRole('main').getByRole('button', { name: 'Sign up' }).click()
    await expect(page).toHaveURL('/ask')
    await expect(account(page)).toContainText(name)
  })

  await test.step('confirming the address', async () => {
    await confirmAddress(page, `${name}@example.org`)
    await page.getByRole('main').getByRole('link', { name: 'Ask a question' }).click()
  })

  await test.step('asking', async () => {
    await writeQuestion(page)
    await page.getByRole('button', { name: 'Preview question' }).click()
    await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Nothing is posted yet.')
    await expectAccessibleWithoutScript(page)
    await page.getByRole('button', { name: 'Post question' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(aQuestion.Title)
  })
  const own = page.url()

  await test.step('answering and favoriting', async () => {
    const author = await aMember('author')
    const thread = await aThread({ asker: await aMember('asker') })
    await anAnswer(thread, { author })
    await page.goto(thread.path)
    const favorite = favoriteButton(page, 'answer')
    await favorite.click()
    await expect(favorite).toContainText('Favorited this')
    await page.getByLabel('Your answer').fill('Without *any* script.')
    await page.getByRole('button', { name: 'Preview', exact: true }).click()
    await expect(page.getByText('Nothing is posted yet.')).toBeVisible()
    await expect(page.getByLabel('Your answer')).toHaveValue('Without *any* script.')
    await page.getByRole('button', { name: 'Post answer' }).click()
    await expect(postsBy(page, { id: 0, name, email: '' })).toContainText('Without any script.')
    await expect(page).toHaveURL(/#a\d+$/)
    await expectAccessibleWithoutScript(page)
  })

  await test.step('following up', async () => {
    await page.goto(own)
    await openUpdateForm(page)
    await page.getByRole('radio', { name: 'Went another way' }).check()
    await page.getByLabel('What happened').fill('They asked me to stay, and I did.')
    await page.getByRole('button', { name: 'Preview update' }).click()
    await page.getByRole('button', { name: 'Post update' }).click()
    await expect(page).toHaveURL(/#u\d+$/)
    await expect(page.getByRole('region', { name: 'How it turned out' })).toContainText('Went another way')
  })

  await test.step('logging out', async () => {
    await logOut(page)
  })
})

test('a member logs in, and is told what is wrong with a question that keeps every field', async ({
  page,
}) => {
  const member = await aMember()
  await page.goto('/log-in?next=/ask')
  await logIn(page, member.name, 'not the password')
  await expect(refusal(page)).toContainText('don’t match')
  await expect(page.getByLabel('Name or email address')).toHaveValue(member.name)
  await logIn(page, member.name)
  await expect(page).toHaveURL('/ask')
  const written = { ...aQuestion, Title: 'Short' }
  await writeQuestion(page, written)
  await page.getByRole('button', { name: 'Preview question' }).click()
  await expect(refusal(page)).toContainText('Fix one thing')
  for (const [label, text] of Object.entries(written))
    await expect(page.getByRole('main').getByLabel(label, { exact: label === 'Question' })).toHaveValue(text)
  await expect(page.getByLabel('Category')).toHaveValue(category.value)
  await expectAccessibleWithoutScript(page)
})

test('a visitor’s question survives until they have logged in within its form', async ({ page }) => {
  const member = await aMember()
  await page.goto('/ask')
  await writeQuestion(page)
  await page.getByRole('button', { name: 'Preview question' }).click()
  await expect(refusal(page)).toContainText('You’re not logged in.')
  await expect(page.getByLabel('Title')).toHaveValue(aQuestion.Title)
  await expectAccessibleWithoutScript(page)
  await writeCredentials(page, member.name)
  await page.getByRole('button', { name: 'Preview question' }).click()
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText(aQuestion.Title)
})

test('an answer survives an expired session, and a thread that closed', async ({ openAs }) => {
  const { member, thread, page } = await aReader(openAs)
  await expireSessions(member)
  await postAnswer(page, 'Wait until spring.')
  await expect(refusal(page)).toContainText('You’re not logged in.')
  await expect(page.getByLabel('Your answer')).toHaveValue('Wait until spring.')
  await expectAccessibleWithoutScript(page)
  await closeAtOnce(thread)
  await writeCredentials(page, member.name)
  await page.getByRole('button', { name: 'Post answer' }).click()
  await expect(refusal(page)).toContainText('This thread is closed to new answers.')
  await expect(page.getByLabel('Your answer')).toHaveValue('Wait until spring.')
})

test('the asker closes and reopens, and marks a best answer', async ({ openAs }) => {
  const [asker, ada] = [await aMember('asker'), await aMember('ada')]
  const thread = await aThread({ asker })
  await anAnswer(thread, { author: ada })
  const page = await openAs(asker)
  await page.goto(thread.path)
  await page.getByRole('button', { name: 'Close to new answers' }).click()
  await expect(page.getByText('This thread is closed to new answers.')).toBeVisible()
  await page.getByRole('button', { name: 'Mark as best answer' }).click()
  await expect(postsBy(page, ada)).toContainText('Best answer')
  await expect(page).toHaveURL(/#a\d+$/)
  await page.getByRole('button', { name: 'Reopen to answers' }).click()
  await expect(page.getByLabel('Your reply')).toBeVisible()
})
