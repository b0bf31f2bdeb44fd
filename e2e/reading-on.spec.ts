import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { query, queryOne } from './support/database'
import { expect, onWideScreensOnly, test } from './support/fixtures'
import { postAnswer, postsBy, pressFavorite, refusal } from './support/forms'
import { aMember, type Member } from './support/members'
import { aThreadWithAnEnding } from './support/pages'
import { anAnswer, aThread, type Thread } from './support/threads'

onWideScreensOnly()

const news = (page: Page) => page.getByRole('main').getByRole('link', { name: /^\d+ new/ })
const places = (page: Page) => page.getByRole('navigation', { name: 'In this thread' })
const narrowing = (page: Page) => page.getByRole('navigation', { name: 'Narrow this thread' })
const timeline = (page: Page) => page.locator('#answers').getByRole('article')

type Mark = { seenThrough: Date; version: string }

/** The row that says how far somebody has read; its version changes with every write. */
const marksOf = ({ id }: Member, thread: Thread) =>
  query<Mark>(
    `SELECT "seenThrough", xmin || ' ' || ctid AS version FROM "ReadMark" WHERE "userId" = $1 AND "questionId" = $2`,
    [id, thread.id],
  )

/** Waits until what a member has been shown is remembered, which is after the page. */
async function remembered(member: Member, thread: Thread, showing: () => Promise<unknown>) {
  const [before] = await marksOf(member, thread)
  await showing()
  await expect.poll(async () => (await marksOf(member, thread))[0]?.version).not.toBe(before?.version)
}

/** A thread with one answer, which a member has read, and the pages of that member and of another. */
async function aReadThread(openAs: (who: Member) => Promise<Page>) {
  const [asker, reader, author] = [await aMember('asker'), await aMember('reader'), await aMember('author')]
  const thread = await aThread({ asker })
  await anAnswer(thread, { author: await aMember('early') })
  const [page, theirs] = [await openAs(reader), await openAs(author)]
  await remembered(reader, thread, () => page.goto(thread.path))
  await theirs.goto(thread.path)
  return { asker, reader, author, thread, page, theirs, list: `/u/${asker.name}` }
}

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
      const { reader, author, thread, page, theirs, list } = await aReadThread(openAs)
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
    })

    test('a form on a narrowed page is refused there, and posts into the whole thread', async ({
      openAs,
    }) => {
      const { asker, thread } = await aReadThread(openAs)
      const page = await openAs(asker)
      await page.goto(`${thread.path}?show=best`)
      await page.getByLabel('Your answer').fill('x')
      await page.getByRole('button', { name: 'Post answer' }).click()
      await expect(refusal(page)).toBeVisible()
      await expect(page).toHaveURL(`${thread.path}?show=best`)
      await expect(page.getByText('No answer here is marked as a best answer.')).toBeVisible()
      await postAnswer(page, 'Thank you.')
      await expect(page).toHaveURL(/#a\d+$/)
      expect(new URL(page.url()).search).toBe('')
      await expect(postsBy(page, asker)).toContainText('Thank you.')
      await expect(timeline(page)).toHaveCount(2)
    })

    test('a favorite on a narrowed page stays on it, and what is new there stays new', async ({ openAs }) => {
      const { asker, thread, page } = await aReadThread(openAs)
      const askers = await openAs(asker)
      await askers.goto(thread.path)
      await postAnswer(askers, 'I asked them.')
      await expect(postsBy(askers, asker)).toBeVisible()
      await page.goto(`${thread.path}?show=asker&within=category`)
      await pressFavorite(page, `answer by ${asker.name}`)
      expect(new URL(page.url()).search).toBe('?show=asker&within=category')
      await expect(timeline(page)).toHaveCount(1)
      await expect(postsBy(page, asker).getByText('New', { exact: true })).toBeVisible()
    })

    test('an update that is previewed on a narrowed page leads to the answers that it credits', async ({
      openAs,
    }) => {
      const { asker, thread } = await aReadThread(openAs)
      const page = await openAs(asker)
      await page.goto(`${thread.path}?show=updates`)
      await page.getByRole('radio', { name: 'Worked out', exact: true }).check()
      await page.getByLabel('What happened').fill('I stayed, and it was right.')
      await page
        .getByRole('group', { name: /^Answers that helped/ })
        .getByRole('checkbox')
        .check()
      await page.getByRole('button', { name: 'Preview update' }).click()
      const preview = page.getByRole('region', { name: 'Preview' })
      await expect(preview.locator('.credit a')).toHaveAttribute('href', new RegExp(`^${thread.path}#a\\d+$`))
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

const postsOf = (page: Page) => timeline(page).evaluateAll((posts) => posts.map(({ id }) => id))

for (const within of ['', 'within=category'])
  test(`a visitor narrows a thread to a part of it${within && ', within its category'}`, async ({ page }) => {
    const path = await aThreadWithAnEnding()
    const at = (show: string) =>
      `${path}${[show, within].some(Boolean) ? '?' : ''}${[show, within].filter(Boolean).join('&')}`
    await page.goto(at(''))
    const all = await postsOf(page)
    const best = await page.locator('.post--best').evaluateAll((posts) => posts.map(({ id }) => id))
    await expect(narrowing(page).getByRole('link', { name: 'Everything' })).toHaveAttribute(
      'aria-current',
      'true',
    )
    await narrowing(page).getByRole('link', { name: 'Best answers' }).click()
    await expect(page).toHaveURL(`${at('show=best')}#answers`)
    await expect(narrowing(page).getByRole('link', { name: 'Best answers' })).toHaveAttribute(
      'aria-current',
      'true',
    )
    await expect(page.getByText(`Showing ${best.length} of ${all.length}: best answers.`)).toBeVisible()
    expect(await postsOf(page)).toEqual(best)
    await expect(timeline(page).first().locator('.byline time').locator('..')).toHaveAttribute(
      'href',
      `${at('')}#${best[0]}`,
    )
    await expectAccessible(page)

    await narrowing(page).getByRole('link', { name: 'Updates' }).click()
    await expect(page).toHaveURL(`${at('show=updates')}#answers`)
    expect(await postsOf(page)).toEqual(all.filter((id) => id.startsWith('u')))
    const credited = timeline(page).first().locator('.credit a').first()
    await expect(credited).toHaveAttribute('href', new RegExp(`${within}#a\\d+$`))
    await credited.click()
    expect(new URL(page.url()).search).toBe(within && `?${within}`)
    expect(await postsOf(page)).toEqual(all)

    await narrowing(page).getByRole('link', { name: 'The asker only' }).click()
    for (const id of await postsOf(page)) await expect(page.locator(`#${id}`)).toHaveClass(/post--asker/)
    await page.getByRole('link', { name: 'Show everything' }).click()
    await expect(page).toHaveURL(`${at('')}#answers`)
    expect(await postsOf(page)).toEqual(all)
  })

test('a part that a thread does not have is said to be empty, one that does not exist is an error', async ({
  page,
}) => {
  const thread = await aThread({ asker: await aMember('asker') })
  await anAnswer(thread, { author: await aMember('author') })
  await page.goto(thread.path)
  await expect(narrowing(page)).toHaveCount(0)
  await page.goto(`${thread.path}?show=updates`)
  await expect(page.getByText('There is no update yet.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Show everything' }).click()
  await expect(timeline(page)).toHaveCount(1)
  const response = await page.goto(`${thread.path}?show=worst`)
  expect(response?.status()).toBe(400)
})
