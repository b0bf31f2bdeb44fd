import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { query, queryOne } from './support/database'
import { expect, onWideScreensOnly, test } from './support/fixtures'
import { account, logIn, refusal } from './support/forms'
import { siteOnALeash } from './support/leash'
import { letterTo, noLetterTo } from './support/mailbox'
import { aMember, type Member, newName, password, sessionCookie } from './support/members'
import { consentThere, openIdProvider, signInThere } from './support/openid'

onWideScreensOnly()
test.describe.configure({ mode: 'default' })

let guild: Awaited<ReturnType<typeof openIdProvider>>
let site: Awaited<ReturnType<typeof siteOnALeash>>

test.beforeAll(async () => {
  guild = await openIdProvider()
  const keys = { AUTH_GITHUB_ID: 'our-id', AUTH_GITHUB_SECRET: 'our-secret' }
  site = await siteOnALeash({ ...guild.settings, ...keys, HINDSIGHT_OUTBOX: '1' })
  guild.serve(site.address)
})

test.afterAll(async () => {
  await site.stop()
  await guild.stop()
})

/** Somebody whom the other site knows, by the same name and address that they would take here. */
function somebody(vouchedFor = true) {
  const name = newName('vera')
  const email = `${name}@example.org`
  guild.knows(name, { email, email_verified: vouchedFor })
  return { name, email }
}

const visit = (page: Page, path: string) => page.goto(`${site.address}${path}`)
const goOn = (page: Page) => page.getByRole('button', { name: 'Continue with The Guild' }).click()
const signUp = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Sign up' }).click()
const at = (path: string) => `${site.address}${path}`

async function isSignedIn(page: Page, member: Member, long = '1 minute') {
  await page.context().addCookies([await sessionCookie(member, site.address)])
  await query(`UPDATE "Session" SET "provenAt" = now() - $2::interval WHERE "userId" = $1`, [member.id, long])
}

const connect = (member: Member, subject: string) =>
  query(
    `INSERT INTO "Identity" ("provider", "subject", "userId", "label", "createdAt") VALUES ($1, $2, $3, $2, now())`,
    [guild.issuer, subject, member.id],
  )

const ownerOf = async (subject: string) =>
  (
    await query<{ name: string }>(
      `SELECT u."name" FROM "Identity" i JOIN "User" u ON u."id" = i."userId" WHERE i."subject" = $1`,
      [subject],
    )
  )[0]?.name

test('whoever comes by another site chooses a name, and next time just comes in', async ({ page }) => {
  const vera = somebody()
  await visit(page, '/log-in?next=/tags')
  await expectAccessible(page)
  await goOn(page)
  await signInThere(page, vera.name)
  await expect(page).toHaveURL(at('/sign-up/choose-name'))
  await expect(page.getByRole('link', { name: 'Log in to it' })).toHaveAttribute(
    'href',
    '/log-in?next=%2Fsettings%2Fsigning-in',
  )
  await expectAccessible(page)
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(vera.name)
  await expect(page.getByRole('main')).toContainText(vera.email)
  await expect(page.getByLabel('E-mail address')).toHaveCount(0)
  await signUp(page)
  await expect(page).toHaveURL(at('/tags'))
  await expect(account(page)).toContainText(vera.name)
  const made = await queryOne<{ passwordHash: string | null; emailVerifiedAt: Date | null }>(
    `SELECT "passwordHash", "emailVerifiedAt" FROM "User" WHERE "name" = $1`,
    [vera.name],
  )
  expect(made.passwordHash).toBeNull()
  expect(made.emailVerifiedAt).not.toBeNull()
  expect(await noLetterTo(vera.email)).toBe(true)

  const cookies = await page.context().cookies(site.address)
  expect(cookies.map(({ name }) => name)).toEqual(['hindsight'])
  await account(page).getByRole('button', { name: 'Log out' }).click()
  await expect(account(page).getByRole('link', { name: 'Log in' })).toBeVisible()
  await visit(page, '/sign-up?next=/categories')
  await expectAccessible(page)
  await goOn(page)
  await expect(page).toHaveURL(at('/categories'))
  await expect(account(page)).toContainText(vera.name)
})

test('a name that is taken is refused, and another one is taken', async ({ page }) => {
  const [vera, other] = [somebody(), await aMember()]
  await visit(page, '/log-in')
  await goOn(page)
  await signInThere(page, vera.name)
  await page.getByLabel('Name', { exact: true }).fill(other.name)
  await signUp(page)
  await expect(refusal(page)).toBeFocused()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(other.name)
  await expectAccessible(page)
  await page.getByLabel('Name', { exact: true }).fill(vera.name)
  await signUp(page)
  await expect(account(page)).toContainText(vera.name)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('whoever has an address that nobody vouches for confirms it by mail', async ({ page }) => {
    const vera = somebody(false)
    await visit(page, '/log-in?next=/tags')
    await expect(page.getByRole('button', { name: 'passkey' })).toHaveCount(0)
    await goOn(page)
    await signInThere(page, vera.name)
    await expect(page.getByLabel('E-mail address')).toHaveValue(vera.email)
    await page.getByLabel('E-mail address').fill('not an address')
    await signUp(page)
    await expect(refusal(page)).toContainText('Write an e-mail address')
    await page.getByLabel('E-mail address').fill(vera.email)
    await signUp(page)
    await expect(page).toHaveURL(at('/tags'))
    await expect(account(page)).toContainText(vera.name)
    const { confirmed } = await queryOne<{ confirmed: boolean }>(
      `SELECT "emailVerifiedAt" IS NOT NULL AS "confirmed" FROM "User" WHERE "name" = $1`,
      [vera.name],
    )
    expect(confirmed).toBe(false)
    expect((await letterTo(vera.email)).subject).toContain('Confirm your address')
  })
})

test('a member connects another site after showing who they are, comes in by it, and disconnects it', async ({
  page,
}) => {
  const member = await aMember()
  const there = newName('guilder')
  await isSignedIn(page, member, '1 hour')
  await visit(page, '/settings/signing-in')
  await expectAccessible(page)
  const section = page.getByRole('region', { name: 'Other sites' })
  const press = section.getByRole('button', { name: 'Connect The Guild', exact: true })
  await press.click()
  await expect(refusal(page)).toContainText('a fresh proof')
  await section.getByLabel('Present password').fill('not my password at all')
  await press.click()
  await expect(refusal(page)).toContainText('One thing to put right')
  await section.getByLabel('Present password').fill(password)
  await press.click()
  await signInThere(page, there)
  await expect(page).toHaveURL(at('/settings/signing-in#other-sites'))
  await expect(section).toContainText(`The Guild as ${there}`)
  await expectAccessible(page)
  await expect(account(page)).toContainText(member.name)

  await account(page).getByRole('button', { name: 'Log out' }).click()
  await visit(page, '/log-in')
  await goOn(page)
  await expect(account(page)).toContainText(member.name)
  expect(await ownerOf(there)).toBe(member.name)

  await visit(page, '/settings/signing-in')
  await section.getByText('Disconnect').first().click()
  await expectAccessible(page)
  await section.getByRole('button', { name: 'Disconnect The Guild' }).click()
  await expect(section.getByRole('button', { name: 'Connect The Guild', exact: true })).toBeVisible()
  expect(await ownerOf(there)).toBeUndefined()
})

test('the only way in is not disconnected', async ({ page }) => {
  const member = await aMember()
  await query(`UPDATE "User" SET "passwordHash" = NULL WHERE "id" = $1`, [member.id])
  await connect(member, newName('guilder'))
  await isSignedIn(page, member)
  await visit(page, '/settings/signing-in')
  const section = page.getByRole('region', { name: 'Other sites' })
  await section.getByText('Disconnect').first().click()
  await section.getByRole('button', { name: 'Disconnect The Guild' }).click()
  await expect(refusal(page)).toContainText('This is your only way to log in.')
})

test('whoever has no password shows who they are by coming in again', async ({ page }) => {
  const member = await aMember()
  const there = newName('guilder')
  await query(`UPDATE "User" SET "passwordHash" = NULL WHERE "id" = $1`, [member.id])
  await connect(member, there)
  await isSignedIn(page, member, '1 hour')
  await visit(page, '/settings/signing-in')
  const passkeys = page.getByRole('region', { name: 'Passkeys' })
  await expect(passkeys.getByLabel('Present password')).toHaveCount(0)
  await passkeys.getByRole('link', { name: 'log in again' }).click()
  await goOn(page)
  await signInThere(page, there)
  await expect(page).toHaveURL(at('/settings/signing-in'))
  await expect(passkeys.getByRole('link', { name: 'log in again' })).toHaveCount(0)
  expect(await query(`SELECT 1 FROM "Session" WHERE "userId" = $1`, [member.id])).toHaveLength(1)
})

test('what belongs to another account is not connected with this one', async ({ page }) => {
  const [owner, member] = [await aMember(), await aMember()]
  const there = newName('guilder')
  await connect(owner, there)
  await isSignedIn(page, member)
  await visit(page, '/settings/signing-in')
  await page.getByRole('button', { name: 'Connect The Guild', exact: true }).click()
  await signInThere(page, there)
  await expect(refusal(page)).toContainText('Another account here is connected with that one')
  await expect(page).toHaveURL(/\/settings\/signing-in\?problem=identity-taken$/)
  await expectAccessible(page)
  expect(await ownerOf(there)).toBe(owner.name)
})

test('an account is never opened because the address is the same', async ({ page }) => {
  const member = await aMember()
  const there = newName('guilder')
  guild.knows(there, { email: member.email, email_verified: true })
  await visit(page, '/log-in?next=/tags')
  await goOn(page)
  await signInThere(page, there)
  await expect(refusal(page)).toContainText('There is an account with the address that the other site gave.')
  await expect(account(page).getByRole('link', { name: 'Log in' })).toBeVisible()
  expect(await ownerOf(there)).toBeUndefined()
  await logIn(page, member.name)
  await expect(page).toHaveURL(at('/tags'))
})

test('nor is it when nobody vouches for the address', async ({ page }) => {
  const member = await aMember()
  const there = newName('guilder')
  guild.knows(there, { email: member.email })
  await visit(page, '/log-in')
  await goOn(page)
  await signInThere(page, there)
  await signUp(page)
  await expect(refusal(page)).toContainText('This address has an account')
  expect(await ownerOf(there)).toBeUndefined()
})

test('a banned member does not come in by another site either', async ({ page }) => {
  const member = await aMember()
  const there = newName('guilder')
  await connect(member, there)
  await query(`UPDATE "User" SET "bannedAt" = now() WHERE "id" = $1`, [member.id])
  await visit(page, '/log-in')
  await goOn(page)
  await signInThere(page, there)
  await expect(refusal(page)).toContainText('Your account cannot write at the moment.')
  await expect(account(page).getByRole('link', { name: 'Log in' })).toBeVisible()
})

test('a way back that nobody set out on leads nowhere', async ({ page }) => {
  await visit(page, '/api/auth/callback/oidc?code=stolen&state=forged')
  await expect(refusal(page)).toContainText('Signing in by the other site did not work.')
  await expectAccessible(page)

  await visit(page, '/log-in')
  await goOn(page)
  await expect(page.getByPlaceholder('Enter any login')).toBeVisible()
  await visit(page, `/api/auth/callback/oidc?code=stolen&state=forged&iss=${guild.issuer}`)
  await expect(refusal(page)).toContainText('Signing in by the other site did not work.')
  await expect(account(page).getByRole('link', { name: 'Log in' })).toBeVisible()
  expect(await page.context().cookies(site.address)).toEqual([])
})

test('an answer that was meant for another browser opens nothing', async ({ page, openAs }) => {
  const attacker = somebody()
  await visit(page, '/log-in')
  await goOn(page)
  const answer = page.waitForRequest(/callback\/oidc\?code=/)
  await page.route(/callback\/oidc/, (route) => route.abort())
  await signInThere(page, attacker.name).catch(() => undefined)
  const url = (await answer).url()

  const victim = await openAs('guest')
  await victim.goto(url)
  await expect(refusal(victim)).toContainText('Signing in by the other site did not work.')
  await victim.goto(at('/log-in'))
  await goOn(victim)
  await expect(victim.getByPlaceholder('Enter any login')).toBeVisible()
  await victim.goto(url)
  await expect(refusal(victim)).toContainText('Signing in by the other site did not work.')
  await expect(account(victim).getByRole('link', { name: 'Log in' })).toBeVisible()
})

test('whoever turns back at the other site is told that nothing has changed', async ({ page }) => {
  await visit(page, '/log-in?next=/tags')
  await goOn(page)
  await page.getByRole('link', { name: 'Cancel' }).click()
  await expect(refusal(page)).toContainText('You did not sign in there')
  await logIn(page, (await aMember()).name)
  await expect(page).toHaveURL(at('/tags'))
})

test('an error there is not taken for turning back', async ({ page }) => {
  await visit(page, '/log-in')
  const left = page.waitForRequest((request) => request.url().startsWith(guild.issuer))
  await goOn(page)
  const state = new URL((await left).url()).searchParams.get('state')
  await visit(page, `/api/auth/callback/oidc?error=server_error&state=${state}&iss=${guild.issuer}`)
  await expect(refusal(page)).toContainText('Signing in by the other site did not work.')
})

test('another site that does not answer costs nobody the page', async ({ page }) => {
  const vera = somebody()
  await visit(page, '/log-in?next=/tags')
  guild.beAway(/./)
  await goOn(page)
  await expect(refusal(page)).toContainText('Signing in by the other site did not work.')
  guild.beAway(null)
  await goOn(page)
  await page.getByPlaceholder('Enter any login').fill(vera.name)
  await page.getByPlaceholder('and password').fill('anything')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  guild.beAway(/^\/token/)
  await consentThere(page)
  await expect(refusal(page)).toContainText('Signing in by the other site did not work.')
  guild.beAway(null)
})

test('GitHub is asked with what its answer will be checked against', async ({ page }) => {
  await page.route('https://github.com/**', (route) => route.fulfill({ body: 'GitHub' }))
  await visit(page, '/log-in')
  await page.getByRole('button', { name: 'Continue with GitHub' }).click()
  await expect(page.getByText('GitHub')).toBeVisible()
  await page.waitForURL('https://github.com/**')
  const { pathname, searchParams } = new URL(page.url())
  expect(pathname).toBe('/login/oauth/authorize')
  expect(Object.fromEntries(searchParams)).toMatchObject({
    client_id: 'our-id',
    redirect_uri: at('/api/auth/callback/github'),
    response_type: 'code',
    scope: 'read:user',
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    state: expect.stringMatching(/.{43}/),
  })
})

test('of next-auth nothing but the way back can be asked for', async ({ request }) => {
  for (const path of [
    'signin',
    'signout',
    'session',
    'csrf',
    'providers',
    'error',
    'callback/github',
    'signin/oidc',
  ])
    expect([path, (await request.get(at(`/api/auth/${path}`), { maxRedirects: 0 })).status()]).toEqual([
      path,
      path === 'callback/github' ? 303 : 404,
    ])
  for (const path of ['callback/credentials', 'signin/oidc', 'callback/oidc', 'session'])
    expect(
      (await request.post(at(`/api/auth/${path}`), { headers: { origin: site.address } })).status(),
    ).toBeGreaterThanOrEqual(400)
})
