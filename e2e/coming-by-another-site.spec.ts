import { expectAccessible } from './support/axe'
import { query, queryOne } from './support/database'
import { expect } from './support/fixtures'
import { account, logIn, logOut, refusal } from './support/forms'
import { goOn, ownerOf, takeName, test } from './support/guild'
import { letterTo, noLetterTo } from './support/mailbox'
import { aMember, newName } from './support/members'
import { signInThere } from './support/openid'

test('whoever comes by another site chooses a name, and next time just comes in', async ({ page, guild }) => {
  const vera = guild.somebody()
  await guild.visit(page, '/log-in?next=/tags')
  await expectAccessible(page)
  await goOn(page)
  await signInThere(page, vera.name)
  await expect(page).toHaveURL(guild.at('/sign-up/choose-name'))
  await expect(page.getByRole('main').getByRole('link', { name: 'Log in' })).toHaveAttribute(
    'href',
    '/log-in?next=%2Fsettings%2Fsigning-in',
  )
  await expectAccessible(page)
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(vera.name)
  await expect(page.getByRole('main')).toContainText(vera.email)
  await expect(page.getByLabel('Email address')).toHaveCount(0)
  await takeName(page)
  await expect(page).toHaveURL(guild.at('/tags'))
  await expect(account(page)).toContainText(vera.name)
  const made = await queryOne<{ passwordHash: string | null; emailVerifiedAt: Date | null }>(
    `SELECT "passwordHash", "emailVerifiedAt" FROM "User" WHERE "name" = $1`,
    [vera.name],
  )
  expect(made.passwordHash).toBeNull()
  expect(made.emailVerifiedAt).not.toBeNull()
  expect(await noLetterTo(vera.email)).toBe(true)

  const cookies = await page.context().cookies(guild.at(''))
  // The page for logging in has asked for a passkey, and a name was chosen just now: these cookies end by themselves.
  const passing = ['carried-passkeylogin', 'acted']
  expect(cookies.map(({ name }) => name).filter((name) => !passing.includes(name))).toEqual(['hindsight'])
  await logOut(page)
  await guild.visit(page, '/sign-up?next=/categories')
  await expectAccessible(page)
  await goOn(page)
  await expect(page).toHaveURL(guild.at('/categories'))
  await expect(account(page)).toContainText(vera.name)
})

test('a name that is taken is refused, and another one is taken', async ({ page, guild }) => {
  const [vera, other] = [guild.somebody(), await aMember()]
  await guild.visit(page, '/log-in')
  await goOn(page)
  await signInThere(page, vera.name)
  await page.getByLabel('Name', { exact: true }).fill(other.name)
  await takeName(page)
  await expect(refusal(page)).toBeFocused()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(other.name)
  await expectAccessible(page)
  await page.getByLabel('Name', { exact: true }).fill(vera.name)
  await takeName(page)
  await expect(account(page)).toContainText(vera.name)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('whoever has an address that nobody vouches for confirms it by mail', async ({ page, guild }) => {
    const vera = guild.somebody(false)
    await guild.visit(page, '/log-in?next=/tags')
    await expect(page.getByRole('button', { name: 'passkey' })).toHaveCount(0)
    await goOn(page)
    await signInThere(page, vera.name)
    await expect(page.getByLabel('Email address')).toHaveValue(vera.email)
    await page.getByLabel('Email address').fill('not an address')
    await takeName(page)
    await expect(refusal(page)).toContainText('Write an email address')
    await page.getByLabel('Email address').fill(vera.email)
    await takeName(page)
    await expect(page).toHaveURL(guild.at('/tags'))
    await expect(account(page)).toContainText(vera.name)
    const { confirmed } = await queryOne<{ confirmed: boolean }>(
      `SELECT "emailVerifiedAt" IS NOT NULL AS "confirmed" FROM "User" WHERE "name" = $1`,
      [vera.name],
    )
    expect(confirmed).toBe(false)
    expect((await letterTo(vera.email)).subject).toContain('Confirm your address')
  })
})

test('an account is never opened because the address is the same', async ({ page, guild }) => {
  const member = await aMember()
  const there = newName('guilder')
  guild.knows(there, { email: member.email, email_verified: true })
  await guild.visit(page, '/log-in?next=/tags')
  await goOn(page)
  await signInThere(page, there)
  await expect(refusal(page)).toContainText(
    'An account here already uses the address that the other site gave us.',
  )
  await expect(account(page).getByRole('link', { name: 'Log in' })).toBeVisible()
  expect(await ownerOf(there)).toBeUndefined()
  await logIn(page, member.name)
  await expect(page).toHaveURL(guild.at('/tags'))
})

test('nor is it when nobody vouches for the address, whose owner alone hears of it', async ({
  page,
  guild,
}) => {
  const member = await aMember()
  const there = newName('guilder')
  guild.knows(there, { email: member.email })
  await guild.visit(page, '/log-in')
  await goOn(page)
  await signInThere(page, there)
  await takeName(page)
  await expect(account(page)).toContainText(there)
  expect(await ownerOf(there)).not.toBe(member.name)
  await letterTo(member.email, { subject: 'was tried' })
})

test('a banned member does not come in by another site either', async ({ page, guild }) => {
  const member = await aMember()
  const there = newName('guilder')
  await guild.connect(member, there)
  await query(`UPDATE "User" SET "bannedAt" = now() WHERE "id" = $1`, [member.id])
  await guild.visit(page, '/log-in')
  await goOn(page)
  await signInThere(page, there)
  await expect(refusal(page)).toContainText('Your account can’t post at the moment.')
  await expect(account(page).getByRole('link', { name: 'Log in' })).toBeVisible()
})
