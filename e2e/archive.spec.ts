import type { Page } from '@playwright/test'
import { castMembers } from '@/prisma/cast/members'
import { expectAccessible } from './support/axe'
import { query, queryOne } from './support/database'
import { expect, test } from './support/fixtures'
import { aMember } from './support/members'
import { articles, breadcrumbs, follow, main, numberIn, numbersIn, pathOf } from './support/places'
import { emptyQuestion, formOn, previewed, sendForm } from './support/requests'

const calendar = (page: Page) => main(page).getByRole('table')
const sum = (numbers: number[]) => numbers.reduce((one, other) => one + other, 0)

test('from the foot of every page the archive leads by year and month to a day, and its numbers agree', async ({
  page,
}) => {
  await page.goto('/tags')
  await follow(page.getByRole('contentinfo').getByRole('link', { name: 'Archive' }))
  const oldest = main(page).getByRole('listitem').getByRole('link').last()
  const ofYear = await numberIn(oldest)
  await follow(oldest)
  const months = main(page).locator('.linklist').getByRole('link')
  expect(sum(await numbersIn(months))).toBe(ofYear)
  const ofMonth = await numberIn(months.first())
  await follow(months.first())
  const days = calendar(page).getByRole('cell').getByRole('link')
  expect(sum(await numbersIn(days))).toBe(ofMonth)
  await expect(articles(page)).toHaveCount(ofMonth)
  const ofDay = await numberIn(days.first())
  await days.first().click()
  await expect(articles(page)).toHaveCount(ofDay)
  await expect(calendar(page).locator('[aria-current="page"]')).toHaveCount(1)
  await expectAccessible(page)
})

test('breadcrumbs lead up, and the page itself is not a link', async ({ page }) => {
  const { day } = await queryOne<{ day: string }>(
    `SELECT to_char(min("createdAt") AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "day" FROM "Question"`,
  )
  const [year, month, date] = day.split('-')
  await page.goto(`/archive/${year}/${month}/${date}`)
  const here = breadcrumbs(page).locator('[aria-current="page"]')
  await expect(here).toHaveText(String(Number(date)))
  await expect(here.getByRole('link')).toHaveCount(0)
  for (const up of [`/archive/${year}/${month}`, `/archive/${year}`, '/archive']) {
    await breadcrumbs(page).getByRole('link').last().click()
    await expect(page).toHaveURL(up)
  }
})

test('a month leads to the ones before and after it in which somebody asked', async ({ page }) => {
  await page.goto('/archive')
  await main(page).getByRole('listitem').getByRole('link').first().click()
  await main(page).locator('.linklist').getByRole('link').last().click()
  const newest = pathOf(page)
  const pager = page.getByRole('navigation', { name: 'Earlier and later' })
  await expect(pager.getByRole('link', { name: '»' })).toHaveCount(0)
  await follow(pager.getByRole('link', { name: '«' }))
  expect(pathOf(page) < newest).toBe(true)
  expect(await articles(page).count()).toBeGreaterThan(0)
  await pager.getByRole('link', { name: '»' }).click()
  expect(pathOf(page)).toBe(newest)
})

test('a month pages through its questions', async ({ page }) => {
  const { month, count } = await queryOne<{ month: string; count: number }>(
    `SELECT to_char("createdAt" AT TIME ZONE 'UTC', 'YYYY/MM') AS "month", count(*)::int AS "count" FROM "Question"
     GROUP BY 1 HAVING count(*) BETWEEN 3 AND 20 ORDER BY 1 LIMIT 1`,
  )
  const { id } = await queryOne(
    `SELECT "id" FROM "Question" WHERE to_char("createdAt" AT TIME ZONE 'UTC', 'YYYY/MM') = $1
     ORDER BY "createdAt" DESC, "id" DESC OFFSET 1 LIMIT 1`,
    [month],
  )
  await page.goto(`/archive/${month}?before=${id}`)
  await expect(articles(page)).toHaveCount(count - 2)
  await page.getByRole('link', { name: 'Newer questions »' }).click()
  await expect(page).toHaveURL(`/archive/${month}`)
  await expect(articles(page)).toHaveCount(count)
})

test('an archive that is not there, or not yet, is a kind 404; a cursor that cannot be read a 400', async ({
  page,
}) => {
  const next = new Date().getUTCFullYear() + 1
  for (const path of [
    '1999',
    '0000',
    `${next}`,
    `${next}/01/01`,
    '2025/00',
    '2025/13',
    '2025/02/29',
    '2025/11/31',
  ])
    expect((await page.goto(`/archive/${path}`))?.status(), path).toBe(404)
  expect((await page.goto('/archive/2025/11?before=2147483647'))?.status()).toBe(400)
})

test('a day between others on which nobody asked says so, and leads on', async ({ page }) => {
  const { day } = await queryOne<{ day: string }>(
    `SELECT to_char(day, 'YYYY/MM/DD') AS "day" FROM "Question",
       LATERAL (SELECT date_trunc('day', "createdAt" AT TIME ZONE 'UTC') + interval '1 day' AS day) d
     WHERE NOT EXISTS (SELECT 1 FROM "Question" q WHERE date_trunc('day', q."createdAt" AT TIME ZONE 'UTC') = day)
     ORDER BY 1 LIMIT 1`,
  )
  expect((await page.goto(`/archive/${day}`))?.status()).toBe(200)
  await expect(main(page)).toContainText('No questions from')
  await expect(page.getByRole('navigation', { name: 'Earlier and later' }).getByRole('link')).toHaveCount(2)
  await expectAccessible(page)
})

test('a question asked now is in the archive at the next request', async ({ request, requestAs }) => {
  const asker = await aMember('asker')
  const members = await requestAs(asker)
  const ferry = `Is the ferry of ${asker.name} worth the wait?`
  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '/')
  const numbered = async (path: string) => {
    const html = await (await request.get(path)).text()
    return Number(/>(\d+)<span class="vh"> (?:<!-- -->)?question/.exec(html)?.[1] ?? 0)
  }
  const ask = async (title: string) => {
    const form = await formOn(members, '/ask', 'Preview question')
    const question = { title, lead: 'It is not far, and yet I never got around to it.', category: 'travel' }
    const fields = await previewed(members, '/ask', { ...form, ...emptyQuestion, ...question })
    expect((await sendForm(members, '/ask', { fields })).status()).toBe(303)
  }
  await ask('Which way around the lake is the flat one?')
  const before = await numbered('/archive')
  for (const path of [today, today.slice(0, 7)]) await request.get(`/archive/${path}`)
  await ask(ferry)
  for (const path of [today, today.slice(0, 7)])
    expect(await (await request.get(`/archive/${path}`)).text()).toContain(ferry)
  expect(await numbered('/archive')).toBeGreaterThan(before)
})

test('this day in earlier years is told with how it turned out', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'On this day' }).click()
  const today = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' }).format()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`On this day, ${today}`)
  const same = await query<{ title: string; outcome: string | null }>(
    `SELECT "title", "outcome" FROM "Question"
     WHERE to_char("createdAt" AT TIME ZONE 'UTC', 'MM-DD') = to_char(now() AT TIME ZONE 'UTC', 'MM-DD')
       AND "createdAt" < date_trunc('year', now() AT TIME ZONE 'UTC') AND "askerId" <= $1`,
    // The cast, who joined before the members of these journeys.
    [castMembers.length],
  )
  for (const { title, outcome } of same) {
    const row = articles(page).filter({ hasText: title })
    await expect(row).toHaveCount(1)
    if (outcome) await expect(row.locator('.ending').last()).toContainText('later')
  }
})
