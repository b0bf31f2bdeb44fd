import { expectAccessible, expectAccessibleWithoutScript } from './support/axe'
import { aDraft } from './support/drafts'
import { expect, test } from './support/fixtures'
import { category, expectScripted, logIn, postAnswer, postsBy, refusal, writeQuestion } from './support/forms'
import { aMember } from './support/members'
import { aReader } from './support/reading'

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
  await expect(phone.getByText('No drafts.')).toBeVisible()
  await laptop.goto('/ask')
  await expect(laptop.getByLabel('Title')).toHaveValue('')
})

test('what a visitor wrote before logging in takes no older draft’s place', async ({ openAs }) => {
  const member = await aMember('asker')
  await aDraft(member, { title: 'Whether to take the boat', lead: 'It is old.' })
  const page = await openAs('visitor')
  await page.goto('/ask')
  await expectScripted(page)
  await page.getByLabel('Title').fill('Whether to sell the house')
  await page.getByRole('main').getByRole('link', { name: 'Log in' }).click()
  await logIn(page, member.name)
  await expect(page).toHaveURL('/ask')
  await expect(page.getByLabel('Title')).toHaveValue('Whether to sell the house')
  await expect(page.getByText('This is your draft')).toBeHidden()
  await expect(page.getByText(saved)).toBeVisible()
  await page.goto('/drafts')
  for (const name of ['Whether to sell the house', 'Whether to take the boat'])
    await expect(page.getByRole('link', { name })).toBeVisible()
})

test('an answer that was begun stands in its thread on every device', async ({ openAs }) => {
  const { member, thread, page: laptop } = await aReader(openAs)
  await expectScripted(laptop)
  await laptop.getByLabel('Your answer').fill(words)
  await expect(laptop.getByText(saved)).toBeVisible()

  const phone = await openAs(member)
  await phone.goto(thread.path)
  await expect(phone.getByLabel('Your answer')).toHaveValue(words)
  await postAnswer(phone, `${words} Twice.`)
  await expect(postsBy(phone, member)).toContainText('Twice.')
  await phone.goto('/drafts')
  await expect(phone.getByText('No drafts.')).toBeVisible()
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
    await page.getByText('Show all or discard').click()
    await page.getByRole('button', { name: 'Discard draft' }).click()
    await expect(page.getByText('No drafts.')).toBeVisible()
  })

  test('a text too long for a draft is given back', async ({ openAs }) => {
    const member = await aMember('asker')
    const page = await openAs(member)
    await page.goto('/ask')
    const text = 'word '.repeat(20_100)
    await page.getByLabel('More inside').fill(text)
    await page.getByRole('button', { name: 'Save draft' }).click()
    await expect(refusal(page)).toContainText('too long to save as a draft')
    await expect(page.getByLabel('More inside')).toHaveValue(text)
  })
})
