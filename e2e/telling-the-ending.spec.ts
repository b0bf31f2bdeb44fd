import { expectAccessible, expectAccessibleWithoutScript } from './support/axe'
import { query, queryOne } from './support/database'
import { choiceIn, theDayHasCome } from './support/endings'
import { expect, test } from './support/fixtures'
import { account, postsBy } from './support/forms'
import { letterTo } from './support/mailbox'
import { aMember } from './support/members'
import { anAnswer, aThread } from './support/threads'

const subject = 'How did it turn out?'
const post = 'Post update'
const later = 'Ask me again in a month'

async function asked(title: string) {
  const [asker, ada] = [await aMember('asker'), await aMember('ada')]
  const thread = await aThread({ asker, title, daysAgo: 60 })
  await anAnswer(thread, { author: ada, minutesAgo: 59 * 1_440 })
  await theDayHasCome(thread, asker)
  return { asker, ada, thread, letter: await letterTo(asker.email, { subject: title }) }
}

const updatesOf = ({ id }: { id: number }) => query('SELECT 1 FROM "FollowUp" WHERE "questionId" = $1', [id])

test('the asker tells the ending by a mailed link, in one press, without logging in', async ({ openAs }) => {
  const { asker, ada, thread, letter } = await asked('Whether to sell the boat before winter')
  expect(letter.subject).toBe(`${subject} ${thread.title}`)
  const page = await openAs('visitor')
  await page.goto(choiceIn(letter, 'worked-out'))
  await expect(page.getByRole('link', { name: thread.title })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Worked out', exact: true })).toBeChecked()
  await expectAccessible(page)
  await page
    .getByRole('group', { name: /^Answers that helped/ })
    .getByRole('checkbox', { name: ada.name })
    .check()
  await page.getByRole('button', { name: post }).click()

  const thanks = page.getByRole('heading', { level: 1 })
  await expect(thanks).toHaveText('Thank you for telling us how it turned out')
  await expect(thanks).toBeFocused()
  await page.getByRole('link', { name: 'Your update' }).click()
  const update = postsBy(page, asker)
  await expect(update).toContainText('Worked out,')
  await expect(update).toContainText(`The asker says this helped: ${ada.name}`)
  await expect(page.getByRole('region', { name: 'How it turned out' })).toContainText('Worked out')
  await expect(postsBy(page, ada).getByRole('link', { name: 'The asker says this helped' })).toBeVisible()
  await expect(account(page).getByRole('link', { name: 'Log in' })).toBeVisible()

  await page.goto(choiceIn(letter, 'did-not'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Thank you for telling us how it turned out',
  )
  await expect(page.getByRole('button', { name: post })).toHaveCount(0)
  expect(await updatesOf(thread)).toHaveLength(1)
})

test('another ending can be chosen on the page, with words', async ({ openAs }) => {
  const { asker, letter } = await asked('Whether to plant a hedge or build a wall')
  const page = await openAs('visitor')
  await page.goto(choiceIn(letter, 'worked-out'))
  await page.getByRole('radio', { name: 'Went another way' }).check()
  await page.getByLabel('What happened').fill('We moved to a place with a hedge.')
  await page.getByRole('button', { name: post }).click()
  await page.getByRole('link', { name: 'Your update' }).click()
  await expect(postsBy(page, asker)).toContainText('We moved to a place with a hedge.')
  await expect(postsBy(page, asker)).toContainText('Went another way')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('“not yet” brings another mail in a month, and the ending can be told all the same', async ({
    page,
  }) => {
    const { asker, thread, letter } = await asked('Whether to learn to drive at sixty')
    await page.goto(choiceIn(letter, 'not-yet'))
    await expectAccessibleWithoutScript(page)
    await page.getByRole('button', { name: later }).click()
    await expect(page.getByText('We’ll ask you again by email on')).toBeVisible()
    await expect(page.getByRole('button', { name: later })).toHaveCount(0)
    const next = await queryOne<{ waits: boolean }>(
      `SELECT "nudgeAt" > now() + interval '27 days' AS "waits" FROM "Question" WHERE "id" = $1`,
      [thread.id],
    )
    expect(next.waits).toBe(true)

    await page.getByRole('button', { name: post }).click()
    await expect(page.getByText('Choose how it turned out.').first()).toBeVisible()
    await page.getByRole('radio', { name: 'Did not work out' }).check()
    await page.getByRole('button', { name: post }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Thank you for telling us how it turned out',
    )
    await page.getByRole('link', { name: 'Your update' }).click()
    await expect(postsBy(page, asker)).toContainText('Did not work out')
  })

  test('the mails about one thread are stopped in one press', async ({ page }) => {
    const { thread, letter } = await asked('Whether to keep bees on a roof')
    await page.goto(letter.links.find((link) => link.includes('.ending-')) ?? '')
    await page.getByRole('main').getByRole('button').first().click()
    await expect
      .poll(() =>
        query('SELECT 1 FROM "Question" WHERE "id" = $1 AND "nudgesStoppedAt" IS NOT NULL', [thread.id]),
      )
      .toHaveLength(1)
  })
})

test('looking at a link does nothing, and a link that was not mailed leads nowhere', async ({ request }) => {
  const { thread, letter } = await asked('Whether to repaint the kitchen green')
  const link = choiceIn(letter, 'worked-out')
  for (const method of ['GET', 'HEAD'] as const)
    expect((await request.fetch(link, { method })).status()).toBe(200)
  expect(await updatesOf(thread)).toHaveLength(0)
  for (const forged of [
    link.replace('worked-out', 'did-not'),
    `${link}A`,
    link.replace(/ending\/\d+/, 'ending/1'),
  ])
    expect((await request.get(forged)).status()).toBe(404)
})
