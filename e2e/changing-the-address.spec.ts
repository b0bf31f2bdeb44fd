import type { Page } from '@playwright/test'
import { expectAccessible, expectAccessibleWithoutScript } from './support/axe'
import { expect, test } from './support/fixtures'
import { logIn, refusal } from './support/forms'
import { letterTo, linkIn, noLetterTo } from './support/mailbox'
import { aMember, password, provedLongAgo } from './support/members'
import { main } from './support/places'

const status = (page: Page) => main(page).getByRole('status')
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click()

for (const scripted of [true, false])
  test.describe(scripted ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripted })
    const accessible = scripted ? expectAccessible : expectAccessibleWithoutScript

    test('an address is changed by a link to the new one, and announced at the old', async ({ openAs }) => {
      const member = await aMember()
      const page = await openAs(member)
      const address = `new.${member.email}`
      await page.goto('/settings/signing-in')
      await expect(main(page)).toContainText(`${member.email}, confirmed.`)
      await accessible(page)
      await page.getByLabel('New email address').fill(address)
      await press(page, 'Change address')
      await expect(status(page)).toContainText('We sent a link to the new address.')
      await expect(main(page)).toContainText(`${member.email}, confirmed.`)
      await page.goto(linkIn(await letterTo(address), '/change-email/'))
      await accessible(page)
      await press(page, 'Use this address')
      await expect(status(page)).toContainText('This is your address now.')
      await letterTo(member.email, { subject: 'was changed' })
      await page.goto('/settings/signing-in')
      await expect(main(page)).toContainText(`${address}, confirmed.`)
    })
  })

test('whoever wants an address that somebody has is told nothing, and its owner is', async ({ page }) => {
  const [member, owner] = [await aMember(), await aMember('owner')]
  await page.goto('/log-in?next=/settings/signing-in')
  await logIn(page, member.name)
  await page.getByLabel('New email address').fill(owner.email)
  await press(page, 'Change address')
  await expect(status(page)).toContainText('We sent a link to the new address.')
  const letter = await letterTo(owner.email, { subject: 'was tried' })
  // In mail, nothing like an address of the web becomes a link (lib/mail/unlinked.ts).
  expect(letter.text.replaceAll('\u200c', '')).not.toContain(member.name)
  expect(await noLetterTo(member.email)).toBe(true)
})

test('a new address asks whoever logged in long ago for their password', async ({ openAs }) => {
  const member = await aMember()
  const page = await openAs(member)
  await provedLongAgo(member)
  await page.goto('/settings/signing-in')
  const form = page.locator('form', { has: page.getByLabel('New email address') })
  await form.getByLabel('New email address').fill(`new.${member.email}`)
  await form.getByLabel('Current password').fill('not my password at all')
  await press(page, 'Change address')
  await expect(refusal(page)).toContainText('Fix one thing')
  await expectAccessible(page)
  await form.getByLabel('Current password').fill(password)
  await press(page, 'Change address')
  await expect(status(page)).toContainText('We sent a link to the new address.')
})

test('the link to a new address waits for its member to log in, and no other', async ({ page, openAs }) => {
  const [member, stranger] = [await aMember(), await aMember('stranger')]
  const mine = await openAs(member)
  await mine.goto('/settings/signing-in')
  await mine.getByLabel('New email address').fill(`new.${member.email}`)
  await press(mine, 'Change address')
  const link = linkIn(await letterTo(`new.${member.email}`), '/change-email/')
  await page.goto(link)
  await expect(main(page)).toContainText('Log in to use your new address.')
  const theirs = await openAs(stranger)
  await theirs.goto(link)
  await press(theirs, 'Use this address')
  await expect(refusal(theirs)).toContainText('This link belongs to a different account')
  await page.getByRole('main').getByRole('link', { name: 'Log in' }).click()
  await logIn(page, member.name)
  await press(page, 'Use this address')
  await expect(status(page)).toContainText('This is your address now.')
})
