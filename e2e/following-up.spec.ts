import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { query } from './support/database'
import { expect, test } from './support/fixtures'
import { expectScripted, openUpdateForm, postsBy, refusal } from './support/forms'
import { aMember } from './support/members'
import { anAnswer, aThread } from './support/threads'

const preview = 'Preview update'
const post = 'Post update'

async function writeUpdate(page: Page, outcome: string, text: string) {
  await page.getByRole('radio', { name: outcome, exact: true }).check()
  await page.getByLabel('What happened').fill(text)
}

async function postUpdate(page: Page, outcome: string, text: string) {
  await writeUpdate(page, outcome, text)
  await page.getByRole('button', { name: preview }).click()
  await page.getByRole('button', { name: post }).click()
}

test('the asker tells after closing how it turned out, and whose answers helped', async ({ openAs }) => {
  const [asker, ada, bea] = [await aMember('asker'), await aMember('ada'), await aMember('bea')]
  const thread = await aThread({ asker, daysAgo: 500 })
  for (const author of [ada, bea]) await anAnswer(thread, { author, minutesAgo: 499 * 1_440 })
  const page = await openAs(asker)
  await page.goto(thread.path)
  await expect(
    page.getByText('This thread is closed to new answers. You can still add an update'),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: post })).toHaveCount(0)
  await writeUpdate(page, 'Partly worked out', 'I left, and *miss it*.')
  await page
    .getByRole('group', { name: /^Answers that helped/ })
    .getByRole('checkbox', { name: ada.name })
    .check()
  await page.getByText('Advice you tried that did not help').click()
  await page
    .getByRole('group', { name: /^Answers that did not help/ })
    .getByRole('checkbox', { name: bea.name })
    .check()
  await page.getByRole('button', { name: preview }).click()
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Nothing is posted yet.')
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Partly worked out')
  await expectAccessible(page)
  await page.getByRole('button', { name: post }).click()

  const update = postsBy(page, asker)
  await expect(update).toBeFocused()
  await expect(update).toContainText('Partly worked out, 1 year later')
  await expect(update).toContainText(`The asker says this helped: ${ada.name}`)
  await expect(update).toContainText(`Tried, and did not help: ${bea.name}`)
  await expect(postsBy(page, ada).getByRole('link', { name: 'The asker says this helped' })).toBeVisible()
  const ending = page.getByRole('region', { name: 'How it turned out' })
  await expect(ending).toContainText('“I left, and miss it.”')
  await expectAccessible(page)
})

test('a later update replaces the ending at the head, and the earlier one stays in its place', async ({
  openAs,
}) => {
  const asker = await aMember('asker')
  const thread = await aThread({ asker, daysAgo: 40 })
  const page = await openAs(asker)
  await page.goto(thread.path)
  await postUpdate(page, 'Too early to tell', 'The first week is no guide.')
  await expect(page.getByRole('heading', { name: 'How is it now?' })).toBeVisible()
  await postUpdate(page, 'Did not work out', 'I went back, and they were kind.')
  const ending = page.getByRole('region', { name: 'How it turned out' })
  await expect(ending).toContainText('Did not work out')
  await expect(ending).not.toContainText('no guide')
  await expect(postsBy(page, asker)).toHaveText([/The first week is no guide/, /I went back/])
})

test('what was changed after its preview is shown again before it is posted', async ({ openAs }) => {
  const asker = await aMember('asker')
  const thread = await aThread({ asker })
  const page = await openAs(asker)
  await page.goto(thread.path)
  await expect(page.getByLabel('What happened')).toBeHidden()
  await openUpdateForm(page)
  await writeUpdate(page, 'Worked out', 'It went well.')
  await page.getByRole('button', { name: preview }).click()
  await page.getByRole('radio', { name: 'Went another way' }).check()
  await page.getByRole('button', { name: post }).click()
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText(
    'You changed something after the last preview',
  )
  expect(await query('SELECT 1 FROM "FollowUp" WHERE "questionId" = $1', [thread.id])).toHaveLength(0)
  await page.getByRole('button', { name: post }).click()
  await expect(postsBy(page, asker)).toContainText('Went another way')
})

test('an update without an outcome is refused and keeps its text and credits, through a reload too', async ({
  openAs,
}) => {
  const [asker, ada] = [await aMember('asker'), await aMember('ada')]
  const thread = await aThread({ asker })
  await anAnswer(thread, { author: ada })
  const page = await openAs(asker)
  await page.goto(thread.path)
  await expectScripted(page)
  await openUpdateForm(page)
  await page.getByRole('checkbox', { name: ada.name }).first().check()
  await page.getByLabel('What happened').fill('It went well.')
  await page.getByRole('button', { name: preview }).click()
  await expect(refusal(page)).toContainText('Choose how it turned out.')
  for (const again of [false, true]) {
    if (again) await page.reload()
    await expect(page.getByLabel('What happened')).toHaveValue('It went well.')
    await expect(page.getByRole('checkbox', { name: ada.name }).first()).toBeChecked()
    await expectAccessible(page)
  }
})

test('an update can be edited for a while; its outcome changes everywhere', async ({ openAs }) => {
  const asker = await aMember('asker')
  const thread = await aThread({ asker, daysAgo: 40 })
  const page = await openAs(asker)
  await page.goto(thread.path)
  await postUpdate(page, 'Worked out', 'It went well.')
  await postsBy(page, asker).getByRole('link', { name: 'Edit' }).click()
  await expectAccessible(page)
  await expect(page.getByRole('main')).toContainText(/You can change this until \d/)
  await expect(page.getByRole('link', { name: 'Cancel' })).toHaveAttribute('href', /#u\d+$/)
  await writeUpdate(page, 'Partly worked out', 'It went half well.')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(postsBy(page, asker)).toContainText('Partly worked out')
  await expect(page.getByRole('region', { name: 'How it turned out' })).toContainText('It went half well.')
})

test('nobody but the asker is offered a form for an update', async ({ openAs }) => {
  const thread = await aThread({ asker: await aMember('asker') })
  for (const who of [await aMember(), await aMember('mod', 'moderator'), 'visitor'] as const) {
    const page = await openAs(who)
    await page.goto(thread.path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByLabel('What happened')).toHaveCount(0)
  }
})
