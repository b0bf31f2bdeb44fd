import { expectAccessible } from './support/axe'
import { query } from './support/database'
import { expect } from './support/fixtures'
import { account, logOut, refusal } from './support/forms'
import { goOn, ownerOf, test } from './support/guild'
import { aMember, newName, password, provedLongAgo } from './support/members'
import { signInThere } from './support/openid'

test('a member connects another site after showing who they are, comes in by it, and disconnects it', async ({
  page,
  guild,
}) => {
  const member = await aMember()
  const there = newName('guilder')
  await guild.signIn(page, member)
  await provedLongAgo(member)
  await guild.visit(page, '/settings/signing-in')
  await expectAccessible(page)
  const section = page.getByRole('region', { name: 'Other sites' })
  const press = section.getByRole('button', { name: 'Connect The Guild', exact: true })
  await press.click()
  await expect(refusal(page)).toContainText('Show that it’s you')
  await section.getByLabel('Current password').fill('not my password at all')
  await press.click()
  await expect(refusal(page)).toContainText('Fix one thing')
  await section.getByLabel('Current password').fill(password)
  await press.click()
  await signInThere(page, there)
  await expect(page).toHaveURL(guild.at('/settings/signing-in#other-sites'))
  await expect(section).toContainText(`The Guild as ${there}`)
  await expectAccessible(page)
  await expect(account(page)).toContainText(member.name)

  await logOut(page)
  await guild.visit(page, '/log-in')
  await goOn(page)
  await expect(account(page)).toContainText(member.name)
  expect(await ownerOf(there)).toBe(member.name)

  await guild.visit(page, '/settings/signing-in')
  await section.getByText('Disconnect').first().click()
  await expectAccessible(page)
  await section.getByRole('button', { name: 'Disconnect The Guild' }).click()
  await expect(section.getByRole('button', { name: 'Connect The Guild', exact: true })).toBeVisible()
  expect(await ownerOf(there)).toBeUndefined()
})

test('the only way in is not disconnected', async ({ page, guild }) => {
  const member = await aMember()
  await query(`UPDATE "User" SET "passwordHash" = NULL WHERE "id" = $1`, [member.id])
  await guild.connect(member, newName('guilder'))
  await guild.signIn(page, member)
  await guild.visit(page, '/settings/signing-in')
  const section = page.getByRole('region', { name: 'Other sites' })
  await section.getByText('Disconnect').first().click()
  await section.getByRole('button', { name: 'Disconnect The Guild' }).click()
  await expect(refusal(page)).toContainText('This is your only way to log in.')
})

test('whoever has no password shows who they are by coming in again', async ({ page, guild }) => {
  const member = await aMember()
  const there = newName('guilder')
  await query(`UPDATE "User" SET "passwordHash" = NULL WHERE "id" = $1`, [member.id])
  await guild.connect(member, there)
  await guild.signIn(page, member)
  await provedLongAgo(member)
  await guild.visit(page, '/settings/signing-in')
  const passkeys = page.getByRole('region', { name: 'Passkeys' })
  await expect(passkeys.getByLabel('Current password')).toHaveCount(0)
  await passkeys.getByRole('link', { name: 'log in again' }).click()
  await goOn(page)
  await signInThere(page, there)
  await expect(page).toHaveURL(guild.at('/settings/signing-in'))
  await expect(passkeys.getByRole('link', { name: 'log in again' })).toHaveCount(0)
  expect(await query(`SELECT 1 FROM "Session" WHERE "userId" = $1`, [member.id])).toHaveLength(1)
})

test('what belongs to another account is not connected with this one', async ({ page, guild }) => {
  const [owner, member] = [await aMember(), await aMember()]
  const there = newName('guilder')
  await guild.connect(owner, there)
  await guild.signIn(page, member)
  await guild.visit(page, '/settings/signing-in')
  await page.getByRole('button', { name: 'Connect The Guild', exact: true }).click()
  await signInThere(page, there)
  await expect(refusal(page)).toContainText('Another account here is already connected to that one')
  await expect(page).toHaveURL(/\/settings\/signing-in\?problem=identity-taken$/)
  await expectAccessible(page)
  expect(await ownerOf(there)).toBe(owner.name)
})
