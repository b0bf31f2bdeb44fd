import type { Page } from '@playwright/test'
import { expectAccessible, expectAccessibleWithoutScript } from './support/axe'
import { expect, test } from './support/fixtures'
import { refusal } from './support/forms'
import { aMember, sessionCookie } from './support/members'
import { aThread } from './support/threads'

const [light, dark] = ['rgb(251, 251, 249)', 'rgb(21, 21, 25)']
const paperIs = (page: Page, color: string, when: string) =>
  expect(page.locator('body'), when).toHaveCSS('background-color', color)
const form = (page: Page, name: 'Profile' | 'Reading') => page.getByRole('form', { name })

test('a member says who they are, and everyone reads it', async ({ openAs }) => {
  const member = await aMember('helper')
  const [own, visitor] = [await openAs(member), await openAs('visitor')]
  await visitor.goto(`/u/${member.name}`)
  await own.goto('/settings')
  await expectAccessible(own)
  await own.getByLabel('About you').fill('Mends clocks.\nMostly old ones.')
  await own.getByLabel('Links').fill('example.org/clocks\nnot a link')
  await own.getByRole('button', { name: 'Save profile' }).click()
  await expect(refusal(own)).toBeFocused()
  await expect(refusal(own).getByRole('link')).toHaveAttribute('href', '#links')
  await expect(own.getByLabel('About you')).toHaveValue('Mends clocks.\nMostly old ones.')
  await expectAccessible(own)
  await own.getByLabel('Links').fill('example.org/clocks')
  await own.getByRole('button', { name: 'Save profile' }).click()
  await expect(form(own, 'Profile').getByText('Saved.')).toBeVisible()
  await expectAccessible(own)
  await visitor.goto(`/u/${member.name}`)
  await expect(visitor.getByText('Mostly old ones.')).toBeVisible()
  const link = visitor.getByRole('link', { name: 'example.org/clocks' })
  await expect(link).toHaveAttribute('href', 'https://example.org/clocks')
  await expect(link).toHaveAttribute('rel', 'nofollow ugc noopener')
  await expectAccessible(visitor)
})

test('a member chooses light or dark, at once and on every page', async ({ openAs }) => {
  const page = await openAs(await aMember())
  for (const system of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: system })
    for (const [choice, color] of [
      ['Dark', dark],
      ['Light', light],
      ['Match my device', system === 'dark' ? dark : light],
    ] as const) {
      await page.goto('/settings')
      await page.getByRole('radio', { name: choice }).check()
      await form(page, 'Reading').getByRole('button', { name: 'Save', exact: true }).click()
      await expect(form(page, 'Reading').getByRole('status')).toBeVisible()
      await paperIs(page, color, `${choice}, system ${system}`)
      if (system === 'light') await expectAccessible(page)
      await page.goto('/updates')
      await paperIs(page, color, `${choice}, system ${system}`)
    }
  }
})

test('a member chooses a zone and numbers, and keeps them where the browser is elsewhere', async ({
  browser,
  baseURL,
}) => {
  const member = await aMember('asker')
  const thread = await aThread({ asker: member })
  const context = await browser.newContext({ timezoneId: 'America/New_York' })
  await context.addCookies([await sessionCookie(member, baseURL ?? '')])
  const page = await context.newPage()
  await page.goto('/settings')
  await page.getByLabel('Time zone').selectOption('Asia/Tokyo')
  await page.getByRole('radio', { name: /^In numbers/ }).check()
  await form(page, 'Reading').getByRole('button', { name: 'Save', exact: true }).click()
  await expect(form(page, 'Reading').getByRole('status')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'In numbers: 2026-11-23 23:05' })).toBeChecked()
  await page.goto(thread.path)
  const time = page.locator('time[data-time=full]').first()
  const at = new Date((await time.getAttribute('datetime')) ?? '')
  const tokyo = new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
  await expect(time).toHaveText(tokyo)
  await expect(time).toHaveAttribute('title', /GMT\+9/)
  await context.close()
})

test('the zone of the device is offered, and can be chosen with a press', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ timezoneId: 'Europe/Lisbon' })
  await context.addCookies([await sessionCookie(await aMember(), baseURL ?? '')])
  const page = await context.newPage()
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Choose Europe/Lisbon' }).click()
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Lisbon')
  await expect(page.getByLabel('Time zone')).toBeFocused()
  await context.close()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('theme, zone and dates are set by a plain form, and every page follows', async ({
    page,
    context,
    baseURL,
  }) => {
    const member = await aMember('asker')
    const thread = await aThread({ asker: member })
    await context.addCookies([await sessionCookie(member, baseURL ?? '')])
    await page.goto('/settings')
    await expect(page.getByRole('button', { name: /^Choose/ })).toHaveCount(0)
    await page.getByRole('radio', { name: 'Dark' }).check()
    await page.getByLabel('Time zone').selectOption('Asia/Tokyo')
    await page.getByRole('radio', { name: /^In numbers/ }).check()
    await form(page, 'Reading').getByRole('button', { name: 'Save', exact: true }).click()
    await expect(form(page, 'Reading').getByRole('status')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expectAccessibleWithoutScript(page)
    await page.goto(thread.path)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(page.locator('time[data-time=full]').first()).toHaveText(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)
  })
})

test.describe('a visitor', () => {
  test('has times in words, in the browser’s zone, and is asked to log in for settings', async ({
    openAs,
  }) => {
    const page = await openAs('visitor')
    const thread = await aThread({ asker: await aMember('asker') })
    await page.goto(thread.path)
    await expect(page.locator('time[data-time=full]').first()).toHaveText(
      /^\d+:\d\d [AP]M on \w+ \d+, \d{4}$/,
    )
    for (const path of ['/settings', '/settings/data']) {
      await page.goto(path)
      await expect(page.getByRole('main').getByRole('link', { name: 'Log in' })).toBeVisible()
    }
  })
})
