import { expectAccessible } from './support/axe'
import { query } from './support/database'
import { expect, test } from './support/fixtures'
import { expectScripted, openUpdateForm, refusal } from './support/forms'
import { aMember } from './support/members'
import { aWord } from './support/searching'
import { aThread, type Thread } from './support/threads'

const tellMe = 'Tell me how it ends'
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const inWords = (iso: string) =>
  new Date(iso).toLocaleDateString('en-US', {
    month: 'long',
    day: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  })

const expectedBy = ({ id }: Thread, iso: string) =>
  query('UPDATE "Question" SET "knowsBy" = $2::date WHERE "id" = $1', [id, iso])

test('the asker says later by when they will know, and readers ask to be told', async ({ openAs }) => {
  const [asker, reader] = [await aMember('asker'), await aMember('reader')]
  const thread = await aThread({ asker })
  const page = await openAs(asker)
  await page.goto(thread.path)
  await page.getByText('Add a date').click()
  await page.getByLabel('I’ll know by').fill(day(-5))
  await page.getByRole('button', { name: 'Set date' }).click()
  await expect(page.getByText('Error: This day is over. Choose today or a day to come.')).toBeVisible()
  await page.getByLabel('I’ll know by').fill(day(40))
  await page.getByRole('button', { name: 'Set date' }).click()
  await expect(page.getByText(`You expect to know by ${inWords(day(40))}`)).toBeVisible()
  await expectAccessible(page)
  await expect(refusal(page)).toHaveCount(0)

  const visitor = await openAs('visitor')
  await visitor.goto(thread.path)
  await expect(visitor.getByText(`The asker expects to know by ${inWords(day(40))}`)).toBeVisible()
  await visitor.getByRole('link', { name: tellMe }).click()
  await expect(visitor.getByRole('heading', { level: 1, name: 'Log in' })).toBeVisible()

  const other = await openAs(reader)
  await other.goto(thread.path)
  await expectAccessible(other)
  await other.getByRole('button', { name: tellMe }).click()
  await expect(other.getByText('We’ll tell you how it ends.')).toBeVisible()
  const scope = 'SELECT "scope" FROM "Subscription" WHERE "userId" = $1 AND "questionId" = $2'
  expect(await query(scope, [reader.id, thread.id])).toEqual([{ scope: 'ending' }])

  await page.getByRole('button', { name: 'Remove the date' }).click()
  await expect(page.getByText('Add a date')).toBeVisible()
})

test('naming the day leaves what is written in the update below it as it is', async ({ openAs }) => {
  const asker = await aMember('asker')
  const thread = await aThread({ asker })
  const page = await openAs(asker)
  await page.goto(thread.path)
  await openUpdateForm(page)
  await expectScripted(page)
  const update = page.getByLabel('What happened')
  await update.fill('It is still going on,')
  await expect(page.getByText('Draft saved.')).toBeVisible()
  await page.getByText('Add a date').click()
  await page.getByLabel('I’ll know by').fill(day(40))
  await page.getByRole('button', { name: 'Set date' }).click()
  await expect(page.getByText(`You expect to know by ${inWords(day(40))}`)).toBeVisible()
  await expect(update).toHaveValue('It is still going on,')

  await update.pressSequentially(' and well.')
  const text = async () => {
    const [draft] = await query(`SELECT "fields"->>'text' AS text FROM "Draft" WHERE "userId" = $1`, [
      asker.id,
    ])
    return draft?.text
  }
  await expect.poll(text).toBe('It is still going on, and well.')
  await page.reload()
  await expect(update).toHaveValue('It is still going on, and well.')
})

test('a link to the form for an update unfolds it', async ({ openAs }) => {
  const asker = await aMember('asker')
  const page = await openAs(asker)
  await page.goto((await aThread({ asker })).path)
  await expect(page.getByLabel('What happened')).toBeHidden()
  await page.getByRole('link', { name: 'Add an update' }).click()
  await expect(page.getByLabel('What happened')).toBeVisible()
})

test('a thread whose day has passed waits to be heard of until its asker tells', async ({ openAs }) => {
  const asker = await aMember('asker')
  const oven = aWord()
  const late = await aThread({ asker, title: `Whether the old ${oven} is worth mending`, daysAgo: 50 })
  const told = await aThread({ asker, title: `Whether the new ${oven} is worth its price`, daysAgo: 50 })
  // Before anybody else's in the demo content, so that both stand on the first page.
  for (const thread of [late, told]) await expectedBy(thread, '2001-01-01')
  const page = await openAs(asker)
  await page.goto(told.path)
  await expect(page.getByText('You expected to know by January 1, 2001. No update yet.')).toBeVisible()
  await page.getByRole('radio', { name: 'Worked out', exact: true }).check()
  await page.getByLabel('What happened').fill('It is.')
  await page.getByRole('button', { name: 'Preview update' }).click()
  await page.getByRole('button', { name: 'Post update' }).click()
  await expect(page.getByText('You expected to know by')).toHaveCount(0)

  const visitor = await openAs('visitor')
  await visitor.goto('/updates')
  await visitor.getByRole('link', { name: 'Overdue' }).click()
  const waiting = visitor.getByRole('article').filter({ hasText: late.title })
  await expect(waiting).toContainText('Ending was expected by January 1, 2001')
  await expect(visitor.getByText(told.title)).toHaveCount(0)
})

test('the numbers stand in a table, and the same as bars', async ({ openAs }) => {
  const page = await openAs('visitor')
  await page.goto('/updates/numbers')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Statistics: how it turned out')
  const work = page.getByRole('row', { name: /^Work & Money/ })
  const cells = await work.getByRole('cell').allTextContents()
  const [all = 0, ...counts] = cells.map(Number).toReversed()
  expect(counts).toHaveLength(5)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all)
  expect(all).toBeGreaterThan(0)
})
