import type { Page } from '@playwright/test'
import { expectAccessible, expectAccessibleWithoutScript } from './support/axe'
import { queryOne } from './support/database'
import { expect, test } from './support/fixtures'
import { aQuestion, expectScripted, openUpdateForm, writeQuestion } from './support/forms'
import { aMember } from './support/members'
import { aThread } from './support/threads'

// The demo content has it: it did not work out, after three months.
const asked = 'Three physios who like each other: should we open a practice together?'
const draft = 'Starting a small business with friends'

// What the other journeys ask in the same words must not be what is closest.
const written = { Title: draft, Question: 'None of us has ever run anything, but we do cook well.', Tags: '' }

const similar = (page: Page) => page.getByRole('region', { name: 'Asked before, and close to yours' })
const related = (page: Page) => page.getByRole('region', { name: 'Related questions' })
const title = (page: Page) => page.getByLabel('Title')

/** The form for a question, and how often it has asked for similar ones. */
async function asking(page: Page) {
  const requests: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/similar?')) requests.push(request.url())
  })
  await page.goto('/ask')
  await expectScripted(page)
  return requests
}

const looked = (page: Page) => page.waitForResponse((response) => response.url().includes('/similar?'))

async function threadOf(shown: string) {
  const { id } = await queryOne('SELECT "id" FROM "Question" WHERE "title" = $1', [shown])
  return `/q/${id}`
}

test('while a question is written, earlier ones that are close to it appear with their ending', async ({
  openAs,
}) => {
  const page = await openAs(await aMember('asker'))
  await asking(page)
  await title(page).fill(draft)
  const before = await page.getByLabel('Question', { exact: true }).boundingBox()
  const first = similar(page).getByRole('listitem').first()
  await expect(first).toContainText(asked)
  await expect(first).toContainText(/\d answers, 1 update/)
  await expect(first).toContainText('Did not work out, 3 months later')
  await expect(similar(page)).toContainText(/\d updates, .*\d did not work out/)
  await expect(page.getByRole('status').filter({ hasText: 'asked before' })).toHaveText(
    /^\d questions close to yours were asked before/,
  )
  expect(await page.getByLabel('Question', { exact: true }).boundingBox()).toEqual(before)
  await expectAccessible(page)
})

test('one of them can be read, and the text is still there on the way back', async ({ openAs }) => {
  const page = await openAs(await aMember('asker'))
  await asking(page)
  await title(page).fill(draft)
  await similar(page).getByRole('link', { name: asked }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(asked)
  await page.goto('/ask')
  await expect(title(page)).toHaveValue(draft)
  await expect(similar(page)).toContainText(asked)
})

test('it is asked once at a pause, never twice for the same words, and not for two words', async ({
  openAs,
}) => {
  const page = await openAs(await aMember('asker'))
  await page.clock.install()
  const requests = await asking(page)
  // Time passes when this test says so: between two keys of a busy machine there may be a pause.
  await page.clock.pauseAt(Date.now() + 60_000)
  const pause = () => page.clock.runFor(2_000)
  await title(page).fill('Starting out')
  await pause()
  await page.getByLabel('Question', { exact: true }).focus()
  await pause()
  await title(page).fill('')
  const answer = looked(page)
  await title(page).pressSequentially(draft)
  await pause()
  await answer
  await expect(similar(page)).toBeVisible()
  await title(page).pressSequentially('  ')
  await pause()
  await page.getByLabel('Question', { exact: true }).focus()
  await pause()
  const next = looked(page)
  await page.getByLabel('Question', { exact: true }).fill('We would be three.')
  await pause()
  await next
  expect(requests).toHaveLength(2)
})

test('nothing moves what somebody is at further down: it waits until they come back', async ({ openAs }) => {
  const page = await openAs(await aMember('asker'))
  await asking(page)
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await page.route('/similar?*', async (route) => {
    await released
    await route.continue()
  })
  const sent = page.waitForRequest('/similar?*')
  await title(page).fill(draft)
  await sent
  await page.getByLabel('More inside').focus()
  const before = await page.getByLabel('More inside').boundingBox()
  const answer = looked(page)
  release()
  await answer
  await page.getByLabel('More inside').fill('There are three of us.')
  expect((await page.getByLabel('More inside').boundingBox())?.y).toBe(before?.y)
  await expect(similar(page)).toHaveCount(0)
  await title(page).focus()
  await expect(similar(page)).toContainText(asked)
})

test('when nothing can be looked up, the form is as it always was', async ({ openAs }) => {
  const page = await openAs(await aMember('asker'))
  await asking(page)
  await page.route('/similar?*', (route) => route.abort())
  const failed = page.waitForEvent('requestfailed')
  await writeQuestion(page, written)
  await title(page).focus()
  await failed
  await expect(similar(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Preview question' }).click()
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Nothing is posted yet.')
})

test('the preview has them in their place, above the button that posts', async ({ openAs }) => {
  const page = await openAs(await aMember('asker'))
  await asking(page)
  await writeQuestion(page, written)
  await page.getByRole('button', { name: 'Preview question' }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.getByRole('link', { name: asked })).toBeVisible()
  await expect(similar(page)).toHaveCount(1)
  const [list, button] = [similar(page), preview.getByRole('button', { name: 'Post question' })]
  expect((await list.boundingBox())?.y).toBeLessThan((await button.boundingBox())?.y ?? 0)
  await expectAccessible(page)
})

test('a question that is edited is not held against others', async ({ openAs }) => {
  const asker = await aMember('asker')
  const thread = await aThread({ asker, daysAgo: 1 / 48 })
  const page = await openAs(asker)
  const requests: string[] = []
  page.on('request', (request) => void requests.push(new URL(request.url()).pathname))
  await page.goto(`${thread.path}/edit`)
  await expectScripted(page)
  await title(page).fill(draft)
  await page.getByRole('button', { name: 'Preview question' }).click()
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText(draft)
  await expect(similar(page)).toHaveCount(0)
  expect(requests).not.toContain('/similar')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the preview shows what is close, and none of it has to be declined', async ({ openAs }) => {
    // Of its own: what is posted here is found by whoever asks the same.
    const [own, other] = ['My sourdough bread will not rise', 'Sourdough that only fails on Thursdays']
    const page = await openAs(await aMember('asker'))
    await page.goto('/ask')
    await writeQuestion(page, { ...written, Title: own })
    await expect(similar(page)).toHaveCount(0)
    await page.getByRole('button', { name: 'Preview question' }).click()
    await expect(similar(page).getByRole('listitem').filter({ hasText: other })).toContainText('Worked out')
    await expectAccessibleWithoutScript(page)
    await page.getByRole('button', { name: 'Post question' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(own)
  })
})

for (const who of ['visitor', 'member'] as const)
  test(`a thread ends with questions like it, for a ${who}`, async ({ openAs }) => {
    const page = await openAs(who === 'visitor' ? 'visitor' : await aMember())
    await page.goto(await threadOf('They matched the offer, and the answer is due on Friday'))
    const links = related(page).getByRole('link')
    const close = 'How much notice is kind, when you are the only one who does what you do?'
    await expect(links.filter({ hasText: close })).toBeVisible()
    expect(await links.count()).toBeLessThanOrEqual(6)
    await expect(links.filter({ hasText: 'They matched the offer' })).toHaveCount(0)
    await expectAccessible(page)
    await links.filter({ hasText: close }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(close)
  })

test('a related question is shown as it is now: with the ending that it got a moment ago', async ({
  openAs,
}) => {
  const asker = await aMember('asker')
  const word = asker.name.slice(-6)
  const [one, other] = [
    await aThread({ asker, title: `Whether a ${word} keeps through the winter`, daysAgo: 3 }),
    await aThread({ asker, title: `Where a ${word} goes in the winter`, daysAgo: 2 }),
  ]
  const reader = await openAs('visitor')
  await reader.goto(one.path)
  await expect(related(reader).getByRole('listitem').filter({ hasText: other.title })).not.toContainText(
    'later',
  )
  const page = await openAs(asker)
  await page.goto(other.path)
  await openUpdateForm(page)
  await page.getByRole('radio', { name: 'Went another way' }).check()
  await page.getByLabel('What happened').fill('It went south.')
  await page.getByRole('button', { name: 'Preview update' }).click()
  await page.getByRole('button', { name: 'Post update' }).click()
  await expect(page).toHaveURL(/#u\d+$/)
  await reader.reload()
  await expect(related(reader).getByRole('listitem').filter({ hasText: other.title })).toContainText(
    'Went another way, 2 days later',
  )
})

test('what programs are told is what every visitor can read, and a text that is too long is refused', async ({
  request,
}) => {
  const answer = await request.get('/similar', { params: { title: draft, lead: aQuestion.Question } })
  expect(answer.status()).toBe(200)
  const { questions } = await answer.json()
  expect(questions[0]).toEqual({
    path: expect.stringMatching(/^\/q\/\d+\/three-physios/),
    title: asked,
    answerCount: expect.any(Number),
    followUpCount: 1,
    ending: { outcome: 'did_not', days: expect.any(Number) },
  })
  const tooLong = await request.get('/similar', { params: { title: 'a'.repeat(3_001) } })
  expect(tooLong.status()).toBe(400)
  for (const title of ['%00', '\u0000sourdough', "'); DROP TABLE", '(((', '👩‍👩‍👧‍👦', 'שלום עולם שלום'])
    expect((await request.get('/similar', { params: { title } })).status()).toBe(200)
})
