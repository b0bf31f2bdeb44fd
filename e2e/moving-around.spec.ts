import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { queryOne } from './support/database'
import { expect, test } from './support/fixtures'
import { aMember } from './support/members'
import { aThreadWithAnEnding } from './support/pages'
import { articles, breadcrumbs, follow, main, numbersIn, pathOf } from './support/places'

test('breadcrumbs lead from a category, a tag and a thread to what they belong to', async ({ page }) => {
  for (const [path, above] of [
    ['/c/travel', '/categories'],
    ['/tags/moving', '/tags'],
    [await aThreadWithAnEnding(), /^\/c\//],
  ] as const) {
    await page.goto(path)
    await breadcrumbs(page).getByRole('link').last().click()
    expect(pathOf(page)).toMatch(above)
  }
})

test('a question by chance is another one from time to time, and nothing keeps it', async ({
  page,
  request,
}) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Random question' }).click()
  await expect(page).toHaveURL(/\/q\/\d+\/./)
  await expect(articles(page).first()).toBeVisible()
  const drawn = new Set<string>()
  for (const method of ['GET', 'HEAD', ...Array<string>(14).fill('GET')]) {
    const response = await request.fetch('/random', { method, maxRedirects: 0 })
    expect(response.status()).toBe(307)
    expect(response.headers()).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    })
    drawn.add(response.headers().location ?? '')
  }
  expect(drawn.size).toBeGreaterThan(1)
})

test('tags are listed by their use and from A to Z', async ({ page }) => {
  await page.goto('/tags')
  const orders = page.getByRole('navigation', { name: 'Order of the tags' })
  const tags = main(page).locator('.linklist').getByRole('link')
  const counts = await numbersIn(tags)
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  await follow(orders.getByRole('link', { name: 'From A to Z' }))
  await expect(page).toHaveURL('/tags?sort=name')
  await expect(orders.locator('[aria-current="page"]')).toHaveText('From A to Z')
  const names = (await tags.allTextContents()).map((name) => name.split(' ')[0] ?? '')
  const letters = names.map((name) => name[0] ?? '')
  expect(letters).toEqual(letters.toSorted((a, b) => a.localeCompare(b, 'en')))
  await tags.nth(3).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(names[3] ?? '')
})

test('tags from A to Z page on and back by their names', async ({ page }) => {
  const second = await queryOne<{ id: number; name: string }>(
    'SELECT "id", "name" FROM "Tag" WHERE "questionCount" > 0 ORDER BY "name" OFFSET 1 LIMIT 1',
  )
  await page.goto(`/tags?sort=name&before=${second.id}`)
  const itself = main(page)
    .locator('.linklist bdi')
    .filter({ hasText: new RegExp(`^${second.name}$`) })
  await expect(itself).toHaveCount(0)
  await page.getByRole('link', { name: '« Previous tags' }).click()
  await expect(page).toHaveURL('/tags?sort=name')
  await expect(itself).toHaveCount(1)
  await expectAccessible(page)
})

test('beyond its last page a list says so, and leads back to its first', async ({ page }) => {
  const { id } = await queryOne(
    'SELECT "id" FROM "Tag" WHERE "questionCount" > 0 ORDER BY "name" DESC LIMIT 1',
  )
  for (const [first, cursor] of [
    ['/', '?before=1'],
    ['/popular', '?before=0-1'],
    ['/unanswered', '?before=1'],
    ['/c/travel', '?before=1'],
    ['/tags/moving', '?before=1'],
    ['/tags?sort=name', `&before=${id}`],
    ['/u/nettlesoup', '?before=1'],
    ['/u/nettlesoup/answers', '?before=1'],
    ['/u/nettlesoup/favorites', '?before=1'],
    ['/updates?outcome=partly', '&before=1'],
  ] as const) {
    expect((await page.goto(first + cursor))?.status(), first).toBe(200)
    await expect(main(page)).toContainText('There are no more')
    await expect(main(page).getByRole('link', { name: 'Back to the first page' })).toHaveAttribute(
      'href',
      first,
    )
  }
})

test('the categories tell how many questions and endings there are in each', async ({ page }) => {
  await page.goto('/categories')
  const rows = main(page).getByRole('row')
  await expect(rows).toHaveCount(17)
  const travel = rows.filter({ has: page.getByRole('rowheader', { name: 'Travel' }) })
  const { count } = await queryOne<{ count: number }>(
    `SELECT count(*)::int AS "count" FROM "FollowUp" f JOIN "Question" q ON q."id" = f."questionId"
     JOIN "Category" c ON c."id" = q."categoryId" WHERE c."slug" = 'travel'`,
  )
  await expect(travel.getByRole('cell').last()).toContainText(String(count))
  await travel.getByRole('link', { name: 'in Travel' }).click()
  await expect(page).toHaveURL('/updates?category=travel')
})

test('who came by a category reads on within it, and finds the way back to all', async ({ page }) => {
  await page.goto('/c/home-and-garden')
  const first = articles(page).getByRole('heading').first().getByRole('link')
  const title = (await first.textContent()) ?? ''
  await first.click()
  const within = page.getByRole('navigation', { name: 'Older and newer questions in Home & Garden' })
  const visited: string[] = []
  for (let i = 0; i < 3; i++) {
    await expect(breadcrumbs(page).getByRole('link')).toHaveText('Home & Garden')
    visited.push(new URL(page.url()).pathname)
    await within.getByRole('link', { name: '« Older' }).click()
    await expect(page).toHaveURL(/\?within=category$/)
  }
  expect(new Set(visited).size).toBe(3)
  for (let i = 0; i < 3; i++) await within.getByRole('link', { name: 'Newer »' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expectAccessible(page)
  await within.getByRole('link', { name: 'Older and newer of all questions' }).click()
  await expect(page).toHaveURL(visited[0] ?? '')
  const all = page.getByRole('navigation', { name: 'Older and newer questions', exact: true })
  await all.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/q\/\d+\/[^?]+$/)
})

test('a thread reached by a category has one address for search engines, and keeps its way when its title changed', async ({
  page,
}) => {
  const path = await aThreadWithAnEnding()
  await page.goto(`${path.replace(/[^/]+$/, 'an-older-title')}?within=category`)
  await expect(page).toHaveURL(`${path}?within=category`)
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`${path}$`))
})

test('a member finds the same by the same addresses', async ({ page, openAs }) => {
  const members = await openAs(await aMember())
  const { month, thread } = await queryOne<{ month: string; thread: string }>(
    `SELECT to_char("createdAt" AT TIME ZONE 'UTC', 'YYYY/MM') AS "month", '/q/' || "id" || '/' || "slug" AS "thread"
     FROM "Question" ORDER BY "id" OFFSET 3 LIMIT 1`,
  )
  const archive = [`/archive/${month}`, `/archive/${month.slice(0, 4)}`, '/archive', '/on-this-day']
  const rows = (page: Page) =>
    main(page).getByRole('article').or(main(page).locator('.linklist li, tr')).count()
  // Once more if another journey asked something between the two.
  for (const path of [...archive, '/tags?sort=name', '/categories', `${thread}?within=category`])
    await expect(async () => {
      await page.goto(path)
      expect((await members.goto(path))?.status(), path).toBe(200)
      const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
      await expect(members.getByRole('heading', { level: 1 })).toHaveText(heading)
      expect(await rows(members), path).toBe(await rows(page))
    }).toPass()
  await members.goto(`/archive/${month}`)
  await expectAccessible(members)
})

const looks = [
  { name: 'light', media: { colorScheme: 'light' } },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: 'forced colors', media: { forcedColors: 'active' } },
  { name: 'print', media: { media: 'print' } },
] as const

for (const { name, media } of looks)
  test(`what a permalink leads to stands out without moving anything: ${name}`, async ({ page }) => {
    await page.emulateMedia(media)
    await page.goto(await aThreadWithAnEnding())
    const posts = page.locator('.post')
    const places = () =>
      posts.evaluateAll((all) => all.map((post) => post.getBoundingClientRect().top + scrollY))
    const before = await places()
    const body = posts.nth(1).locator('.post__body')
    const outline = () => body.evaluate((element) => getComputedStyle(element).outlineStyle)
    expect(await outline()).toBe('none')
    await page.goto(`${page.url()}#${await posts.nth(1).getAttribute('id')}`)
    expect(await outline()).toBe('solid')
    expect(await places()).toEqual(before)
    await expect(body).toBeInViewport({ ratio: 0.5 })
  })
