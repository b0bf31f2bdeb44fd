import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures'
import { expectScripted, postAnswer, postsBy } from './support/forms'
import { aReadThread, marksOf, remembered } from './support/reading'
import { aThread } from './support/threads'

/** Does what makes the browser fetch the page at this path ahead, and waits until it has it. */
async function fetchedAhead(page: Page, path: string, pointing: () => Promise<unknown>) {
  const session = await page.context().newCDPSession(page)
  const ready = new Promise<void>((resolve) => {
    session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
      if (new URL(prefetchUrl).pathname === path && status === 'Ready') resolve()
    })
  })
  await session.send('Preload.enable')
  await pointing()
  await ready
  await session.detach()
}

const linkTo = (page: Page, path: string) => page.getByRole('main').locator(`a[href="${path}"]`).first()

const wasFetchedAhead = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('navigation')
      .map((entry) => 'deliveryType' in entry && entry.deliveryType)
      .includes('navigational-prefetch'),
  )

test('whoever points at a thread has not read it; whoever then opens it has', async ({
  openAs,
  requestAs,
}) => {
  const { asker, reader, author, thread, page, theirs, list } = await aReadThread(openAs)
  await postAnswer(theirs, 'Get it in writing.')
  await expect(postsBy(theirs, author)).toBeVisible()
  await page.goto(list)
  const link = linkTo(page, thread.path)
  const before = await marksOf(reader, thread)
  await fetchedAhead(page, thread.path, () => link.hover())

  // What is written after a later page is there: whatever the thread had written would be too.
  const other = await aThread({ asker })
  await (await requestAs(reader)).get(other.path)
  await expect.poll(async () => (await marksOf(reader, other)).length).toBe(1)
  expect(await marksOf(reader, thread)).toEqual(before)

  await remembered(reader, thread, () => link.click())
  expect(await wasFetchedAhead(page)).toBe(true)
  await expect(page.getByText('1 new since you were last here.')).toBeVisible()
  await expect(postsBy(page, author).getByText('New', { exact: true })).toBeVisible()
})

test('what came after a page was fetched ahead is on it all the same', async ({ openAs }) => {
  const { author, thread, page, theirs, list } = await aReadThread(openAs)
  await page.goto(list)
  const link = linkTo(page, thread.path)
  await fetchedAhead(page, thread.path, () => link.hover())
  await postAnswer(theirs, 'Get it in writing.')
  await expect(postsBy(theirs, author)).toBeVisible()
  await link.click()
  await expect(postsBy(page, author)).toContainText('Get it in writing.')
  expect(await wasFetchedAhead(page)).toBe(true)
})

test('what a member has done is on a page that was fetched before it', async ({ openAs }) => {
  const { reader, page, list } = await aReadThread(openAs)
  await expectScripted(page)
  const asker = linkTo(page, list)
  await fetchedAhead(page, list, () => asker.hover())
  await postAnswer(page, 'Get it in writing.')
  await expect(postsBy(page, reader)).toContainText('Get it in writing.')
  await asker.click()
  await expect(page).toHaveURL(list)
  await expect(page.getByRole('main')).toContainText('2 answers')
})
