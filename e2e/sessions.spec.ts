import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { query, queryOne } from './support/database'
import { expect, test } from './support/fixtures'
import { account, logIn } from './support/forms'
import { aMember, type Member, password } from './support/members'

const section = (page: Page) => page.getByRole('region', { name: 'Sessions' })

test('a member sees where they are logged in, this browser marked', async ({ page }) => {
  const member = await aMember()
  await page.goto('/log-in?next=/settings/signing-in')
  await logIn(page, member.name)
  await expect(section(page).getByRole('listitem')).toHaveText([
    /Chrome on Linux, this one\s*Logged in .*Last used/,
  ])
  await expect(section(page).getByRole('button', { name: 'End' })).toHaveCount(0)
  await expectAccessible(page)
})

test('one session is ended by another, and the page that it had open does nothing more', async ({
  openAs,
}) => {
  const member = await aMember()
  const [here, there] = [await openAs(member), await openAs(member)]
  await there.goto('/settings/signing-in')
  await here.goto('/settings/signing-in')
  await expect(section(here).getByRole('listitem')).toHaveCount(2)
  await expectAccessible(here)
  await section(here).getByRole('button', { name: 'End the session' }).click()
  await expect(section(here).getByRole('listitem')).toHaveCount(1)
  await section(there).getByRole('button', { name: 'End all others' }).click()
  await expect(there.getByRole('heading', { name: 'Log in to see your login settings.' })).toBeVisible()
  await there.reload()
  await expect(account(there)).not.toContainText(member.name)
  await here.reload()
  await expect(account(here)).toContainText(member.name)
})

test('all other sessions are ended at once', async ({ openAs }) => {
  const member = await aMember()
  const [here, there] = [await openAs(member), await openAs(member)]
  await here.goto('/settings/signing-in')
  await section(here).getByRole('button', { name: 'End all others' }).click()
  await expect(section(here).getByRole('listitem')).toHaveCount(1)
  await expect(section(here).getByRole('heading')).toBeFocused()
  await there.goto('/')
  await expect(account(there)).not.toContainText(member.name)
})

test('nobody ends another member’s session', async ({ openAs }) => {
  const [member, other] = [await aMember(), await aMember()]
  await openAs(other)
  const { id } = await queryOne<{ id: string }>(`SELECT "id" FROM "Session" WHERE "userId" = $1`, [other.id])
  await openAs(member)
  const mine = await openAs(member)
  await mine.goto('/settings/signing-in')
  await mine.locator('input[name=session]').evaluate((field: HTMLInputElement, theirs) => {
    field.value = theirs
  }, id)
  const answered = mine.waitForResponse((response) => response.request().method() === 'POST')
  await section(mine).getByRole('button', { name: 'End the session' }).click()
  expect((await answered).ok()).toBe(true)
  expect(await query(`SELECT 1 FROM "Session" WHERE "id" = $1`, [id])).toHaveLength(1)
})

test('logging in again takes the place of the session that the browser had', async ({ page }) => {
  const member = await aMember()
  for (let times = 0; times < 2; times++) {
    await page.goto('/log-in')
    await logIn(page, member.name)
    await expect(account(page)).toContainText(member.name)
    await expect(page).toHaveURL('/')
  }
  expect(await query(`SELECT 1 FROM "Session" WHERE "userId" = $1`, [member.id])).toHaveLength(1)
})

const lastUse = async ({ id }: Member) =>
  (
    await queryOne<{ ago: number }>(
      `SELECT extract(epoch FROM now() - "lastUsedAt")::int AS "ago" FROM "Session" WHERE "userId" = $1`,
      [id],
    )
  ).ago

test('a session remembers its last use, not what nobody sees', async ({ requestAs }) => {
  const [member, later] = [await aMember(), await aMember()]
  const [request, laterRequest] = [await requestAs(member), await requestAs(later)]
  for (const { id } of [member, later])
    await query(`UPDATE "Session" SET "lastUsedAt" = now() - interval '2 hours' WHERE "userId" = $1`, [id])
  await request.head('/tags')
  await request.get('/tags', { headers: { 'sec-purpose': 'prefetch' } })
  // What is written after a later request is there: whatever these wrote would be too.
  await laterRequest.get('/tags')
  await expect.poll(() => lastUse(later)).toBeLessThan(100)
  expect(await lastUse(member)).toBeGreaterThan(7_000)
  await request.get('/tags')
  await expect.poll(() => lastUse(member)).toBeLessThan(100)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a session is ended, and its password opens another', async ({ openAs, page }) => {
    const member = await aMember()
    const there = await openAs(member)
    await page.goto('/log-in?next=/settings/signing-in')
    await logIn(page, member.name, password)
    await section(page).getByRole('button', { name: 'End the session' }).click()
    await expect(section(page).getByRole('listitem')).toHaveCount(1)
    await there.goto('/')
    await expect(account(there)).not.toContainText(member.name)
  })
})
