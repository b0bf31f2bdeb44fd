import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { expect, test } from './support/fixtures'
import { account, logIn, logOut, refusal } from './support/forms'
import { aMember, password, provedLongAgo } from './support/members'

/** Gives the browser a device that holds passkeys, and says yes by itself; only one that `fillsIn` offers them in fields. */
async function aDevice(page: Page, { fillsIn = false } = {}) {
  if (!fillsIn)
    await page.addInitScript(() => {
      Object.assign(PublicKeyCredential, { isConditionalMediationAvailable: undefined })
    })
  const browser = await page.context().newCDPSession(page)
  await browser.send('WebAuthn.enable')
  const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const willAgree = (enabled: boolean) =>
    browser.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
  const forget = () => browser.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })
  return { willAgree, forget }
}

const section = (page: Page) => page.getByRole('region', { name: 'Passkeys' })

async function addPasskey(page: Page, name: string) {
  await page.goto('/settings/signing-in')
  await section(page).getByLabel('Name of the new passkey').fill(name)
  await section(page).getByRole('button', { name: 'Add a passkey' }).click()
}

test('a member adds a passkey after showing who they are, logs in with it, and removes it', async ({
  openAs,
}) => {
  const member = await aMember()
  const page = await openAs(member)
  await aDevice(page)
  await provedLongAgo(member)
  await page.goto('/settings/signing-in')
  await expectAccessible(page)
  await addPasskey(page, 'My phone')
  await expect(refusal(page)).toContainText('Show that it’s you')
  await section(page).getByLabel('Current password').fill(password)
  await section(page).getByRole('button', { name: 'Add a passkey' }).click()
  await expect(section(page).getByRole('listitem')).toContainText(['My phone'])
  await expect(section(page).getByRole('listitem')).toContainText(['Not used yet.'])
  await expectAccessible(page)

  await logOut(page)
  await page.goto('/log-in?next=/tags')
  await page.getByRole('button', { name: 'Log in with a passkey' }).click()
  await expect(page).toHaveURL('/tags')
  await expect(account(page)).toContainText(member.name)

  await page.goto('/settings/signing-in')
  await expect(section(page).getByRole('listitem')).toContainText(['Last used'])
  await section(page).getByText('Remove').first().click()
  await section(page).getByRole('button', { name: 'Remove My phone' }).click()
  await expect(section(page).getByRole('listitem')).toHaveCount(0)
  await expect(section(page).getByRole('heading')).toBeFocused()
  await logOut(page)
  await page.goto('/log-in')
  await page.getByRole('button', { name: 'Log in with a passkey' }).click()
  await expect(refusal(page)).toContainText('That passkey didn’t work.')
  await logIn(page, member.name)
  await expect(account(page)).toContainText(member.name)
})

test('a browser offers passkeys in the field for the name, and picking one logs in', async ({ openAs }) => {
  const member = await aMember()
  const page = await openAs(member)
  await aDevice(page, { fillsIn: true })
  await addPasskey(page, 'My phone')
  await expect(section(page).getByRole('listitem')).toHaveCount(1)
  await logOut(page)
  await page.goto('/log-in?next=/tags')
  await expect(page).toHaveURL('/tags')
  await expect(account(page)).toContainText(member.name)
})

test('a device is told when it has a passkey for the account already', async ({ openAs }) => {
  const page = await openAs(await aMember())
  await aDevice(page)
  await addPasskey(page, 'First')
  await expect(section(page).getByRole('listitem')).toHaveCount(1)
  await addPasskey(page, 'Second')
  await expect(refusal(page)).toContainText('This device already has a passkey for your account.')
  await expect(section(page).getByLabel('Name of the new passkey')).toHaveValue('Second')
})

test('a browser without a passkey leaves the password form as it was', async ({ page }) => {
  const member = await aMember()
  const device = await aDevice(page)
  await page.goto('/log-in')
  await page.getByLabel('Name or email address').fill(member.name)
  await device.forget()
  const pressed = page.getByRole('button', { name: 'Log in with a passkey' })
  await aDevice(page)
  await pressed.click()
  await expect(refusal(page)).toContainText('Your browser didn’t offer a passkey.')
  await expectAccessible(page)
  await expect(page.getByLabel('Name or email address')).toHaveValue(member.name)
  await logIn(page, member.name)
  await expect(account(page)).toContainText(member.name)
})

test('a passkey counts as showing who one is', async ({ openAs }) => {
  const member = await aMember()
  const page = await openAs(member)
  await aDevice(page)
  await addPasskey(page, 'My phone')
  await expect(section(page).getByRole('listitem')).toHaveCount(1)
  await provedLongAgo(member)
  await page.reload()
  await expect(section(page).getByLabel('Current password').last()).toBeVisible()
  await page.goto('/log-in?next=/settings/signing-in')
  await page.getByRole('button', { name: 'Log in with a passkey' }).click()
  await expect(page).toHaveURL('/settings/signing-in')
  await expect(section(page).getByLabel('Current password')).toHaveCount(0)
})

test('what asks for passkeys is loaded only when it is asked to', async ({ page }) => {
  await aDevice(page)
  const scripts: string[] = []
  page.on('response', async (response) => {
    if (/\/assets\/.*\.js$/.test(response.url())) scripts.push(await response.text())
  })
  const asks = () => scripts.some((text) => text.includes('navigator.credentials.get'))
  await page.goto('/log-in')
  await expect(page.getByRole('button', { name: 'Log in with a passkey' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await expect.poll(() => scripts.length).toBeGreaterThan(0)
  expect(asks()).toBe(false)
  await page.getByRole('button', { name: 'Log in with a passkey' }).click()
  await expect(refusal(page)).toBeVisible()
  await expect.poll(asks).toBe(true)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('no button is shown that could do nothing', async ({ page }) => {
    await page.goto('/log-in')
    await expect(page.getByLabel('Password')).toBeVisible()
    await expect(page.getByRole('button', { name: 'passkey' })).toHaveCount(0)
  })
})
