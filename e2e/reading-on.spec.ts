import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { queryOne } from './support/database'
import { expect, test } from './support/fixtures'
import { postAnswer, postsBy, pressFavorite } from './support/forms'
import { aMember, type Member } from './support/members'
import { aReadThread, marksOf, remembered } from './support/reading'
import { aThread } from './support/threads'

const news = (page: Page) => page.getByRole('main').getByRole('link', { name: /^\d+ new/ })
const places = (page: Page) => page.getByRole('navigation', { name: 'In this thread' })

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a member who comes back is led to what is new, once', async ({ openAs }) => {
      const { reader, author, thread, page, theirs, list } = await aReadThread(openAs)
      await page.goto(list)
      await expect(news(page)).toHaveCount(0)
      await postAnswer(theirs, 'Get it in writing.')
      await expect(postsBy(theirs, author)).toContainText('Get it in writing.')
      await expect(theirs.getByText('since you were last here')).toHaveCount(0)

      await page.goto(list)
      await expect(news(page)).toHaveText(`1 new in ${thread.title}`)
      if (javaScriptEnabled) await expectAccessible(page)
      await remembered(reader, thread, () => news(page).click())
      await expect(page).toHaveURL(/#a\d+$/)
      const { hash } = new URL(page.url())
      await expect(page.getByText('1 new since you were last here.')).toBeVisible()
      await expect(page.getByRole('link', { name: 'To the first' })).toHaveAttribute('href', hash)
      await expect(places(page).getByRole('link', { name: 'New since your last visit' })).toHaveAttribute(
        'href',
        hash,
      )
      await expect(page.locator('#answers').getByText('New since your last visit')).toBeVisible()
      await expect(postsBy(page, author).getByText('New', { exact: true })).toBeVisible()
      await expect(page.locator('#answers').getByText('New', { exact: true })).toHaveCount(1)
      if (javaScriptEnabled) {
        await expectAccessible(page)
        await pressFavorite(page, `answer by ${author.name}`)
        await expect(page.getByText('1 new since you were last here.')).toBeVisible()
        await expect(postsBy(page, author).getByText('New', { exact: true })).toBeVisible()
      }

      await page.goto(list)
      await expect(news(page)).toHaveCount(0)
      await page.goto(thread.path)
      await expect(postsBy(page, author)).toBeVisible()
      await expect(page.getByText(/since (you were last here|your last visit)/)).toHaveCount(0)
      expect(await marksOf(reader, thread)).toHaveLength(1)
    })

    test('what a member writes is not new to them, and hides nothing that is', async ({ openAs }) => {
      const { asker, reader, author, thread, page, theirs, list } = await aReadThread(openAs)
      await postAnswer(theirs, 'Get it in writing.')
      await expect(postsBy(theirs, author)).toBeVisible()
      await remembered(reader, thread, () => postAnswer(page, 'I did.'))
      await expect(postsBy(page, reader)).toContainText('I did.')
      await expect(page.getByText('1 new since you were last here.')).toBeVisible()
      await expect(postsBy(page, author).getByText('New', { exact: true })).toBeVisible()
      await page.goto(list)
      await expect(news(page)).toHaveCount(0)
      await theirs.goto(list)
      await expect(news(theirs)).toHaveText(/^1 new/)
      await theirs.goto(`/search?asker=${asker.name}`)
      await expect(news(theirs)).toHaveText(/^1 new/)
    })
  })

test('the demo has something new for its first member', async ({ openAs }) => {
  const member = await queryOne<Member>(
    `SELECT "id", "name", "email" FROM "User" WHERE "name" = 'nettlesoup'`,
  )
  // Not on the front page: by now other journeys may have filled it with questions of their own.
  const { asker } = await queryOne<{ asker: string }>(
    `SELECT u."name" AS "asker" FROM "ReadMark" m JOIN "Question" q ON q."id" = m."questionId"
     JOIN "User" u ON u."id" = q."askerId" WHERE m."userId" = $1 AND EXISTS (
       SELECT 1 FROM "Answer" a WHERE a."questionId" = m."questionId" AND a."createdAt" > m."seenThrough"
         AND a."authorId" <> m."userId" AND a."removedAt" IS NULL)
     LIMIT 1`,
    [member.id],
  )
  const page = await openAs(member)
  await page.goto(`/u/${asker}`)
  expect(await news(page).count()).toBeGreaterThan(0)
  await expectAccessible(page)
})

test.describe('what is written', () => {
  test('is nothing where nothing is new, nor for a part of a thread, nor for a page that nobody sees', async ({
    requestAs,
  }) => {
    const member = await aMember('reader')
    const asker = await aMember('asker')
    const [thread, other] = [await aThread({ asker }), await aThread({ asker })]
    const request = await requestAs(member)
    const isRemembered = async () => (await marksOf(member, thread)).length > 0
    await request.head(thread.path)
    await request.get(thread.path, { headers: { 'sec-purpose': 'prefetch' } })
    await request.get(thread.path, { headers: { purpose: 'prefetch' } })
    await request.get(`${thread.path}?show=updates`)
    // What is written after a later page is there: whatever these wrote would be too.
    await request.get(other.path)
    await expect.poll(async () => (await marksOf(member, other)).length).toBe(1)
    expect(await isRemembered()).toBe(false)

    await request.get(thread.path)
    await expect.poll(isRemembered).toBe(true)
    const before = await marksOf(member, other)
    await request.get(other.path)
    await request.get((await aThread({ asker })).path)
    expect(await marksOf(member, other)).toEqual(before)
  })
})
