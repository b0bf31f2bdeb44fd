import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { expect, test } from './support/fixtures'
import { openUpdateForm, postAnswer, postsBy, pressFavorite, refusal } from './support/forms'
import { aMember } from './support/members'
import { aThreadWithAnEnding } from './support/pages'
import { follow } from './support/places'
import { aReadThread } from './support/reading'
import { anAnswer, aThread } from './support/threads'

const narrowing = (page: Page) => page.getByRole('navigation', { name: 'Narrow this thread' })
const timeline = (page: Page) => page.locator('#answers').getByRole('article')
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
    await follow(narrowing(page).getByRole('link', { name: 'Best answers' }))
    await expect(page).toHaveURL(`${at('show=best')}#answers`)
    await expect(narrowing(page).getByRole('link', { name: 'Best answers' })).toHaveAttribute(
      'aria-current',
      'true',
    )
    await expect(page.getByText(`Showing ${best.length} of ${all.length}: best answers.`)).toBeVisible()
    expect(await postsOf(page)).toEqual(best)
    await expect(timeline(page).first().locator('.post__more a').first()).toHaveAttribute(
      'href',
      `${at('')}#${best[0]}`,
    )
    await expectAccessible(page)

    await follow(narrowing(page).getByRole('link', { name: 'Updates' }))
    await expect(page).toHaveURL(`${at('show=updates')}#answers`)
    expect(await postsOf(page)).toEqual(all.filter((id) => id.startsWith('u')))
    const credited = timeline(page).first().locator('.credit a').first()
    await expect(credited).toHaveAttribute('href', new RegExp(`${within}#a\\d+$`))
    await follow(credited)
    expect(new URL(page.url()).search).toBe(within && `?${within}`)
    expect(await postsOf(page)).toEqual(all)

    await follow(narrowing(page).getByRole('link', { name: 'The asker only' }))
    for (const id of await postsOf(page)) await expect(page.locator(`#${id}`)).toHaveClass(/post--asker/)
    await follow(page.getByRole('link', { name: 'Show everything' }))
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

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a form on a narrowed page is refused there, and posts into the whole thread', async ({
      openAs,
    }) => {
      const { asker, thread } = await aReadThread(openAs)
      const page = await openAs(asker)
      await page.goto(`${thread.path}?show=best`)
      await postAnswer(page, '')
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
      await openUpdateForm(page)
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
