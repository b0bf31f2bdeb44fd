import { expectAccessible } from './support/axe'
import { expect } from './support/fixtures'
import { account, logIn, refusal } from './support/forms'
import { goOn, test } from './support/guild'
import { aMember } from './support/members'
import { consentThere, signInThere } from './support/openid'

test('a way back that nobody set out on leads nowhere', async ({ page, guild }) => {
  await guild.visit(page, '/api/auth/callback/oidc?code=stolen&state=forged')
  await expect(refusal(page)).toContainText('Logging in with the other site didn’t work.')
  await expectAccessible(page)

  await guild.visit(page, '/log-in')
  await goOn(page)
  await expect(page.getByPlaceholder('Enter any login')).toBeVisible()
  await guild.visit(page, `/api/auth/callback/oidc?code=stolen&state=forged&iss=${guild.issuer}`)
  await expect(refusal(page)).toContainText('Logging in with the other site didn’t work.')
  await expect(account(page).getByRole('link', { name: 'Log in' })).toBeVisible()
  // The page for logging in asks for passkeys by itself, and a form was sent just now: these cookies are no part of this way.
  const passing = ['carried-passkeylogin', 'acted']
  const cookies = (await page.context().cookies(guild.at(''))).map(({ name }) => name)
  expect(cookies.filter((name) => !passing.includes(name))).toEqual([])
})

test('an answer that was meant for another browser opens nothing', async ({ page, guild, openAs }) => {
  const attacker = guild.somebody()
  await guild.visit(page, '/log-in')
  await goOn(page)
  const answer = page.waitForRequest(/callback\/oidc\?code=/)
  await page.route(/callback\/oidc/, (route) => route.abort())
  await signInThere(page, attacker.name).catch(() => undefined)
  const url = (await answer).url()

  const victim = await openAs('visitor')
  await victim.goto(url)
  await expect(refusal(victim)).toContainText('Logging in with the other site didn’t work.')
  await victim.goto(guild.at('/log-in'))
  await goOn(victim)
  await expect(victim.getByPlaceholder('Enter any login')).toBeVisible()
  await victim.goto(url)
  await expect(refusal(victim)).toContainText('Logging in with the other site didn’t work.')
  await expect(account(victim).getByRole('link', { name: 'Log in' })).toBeVisible()
})

test('whoever turns back at the other site is told that nothing has changed', async ({ page, guild }) => {
  await guild.visit(page, '/log-in?next=/tags')
  await goOn(page)
  await page.getByRole('link', { name: 'Cancel' }).click()
  await expect(refusal(page)).toContainText('You didn’t sign in there')
  await logIn(page, (await aMember()).name)
  await expect(page).toHaveURL(guild.at('/tags'))
})

test('an error there is not taken for turning back', async ({ page, guild }) => {
  await guild.visit(page, '/log-in')
  const left = page.waitForRequest((request) => request.url().startsWith(guild.issuer))
  await goOn(page)
  const state = new URL((await left).url()).searchParams.get('state')
  await expect(page.getByPlaceholder('Enter any login')).toBeVisible()
  await guild.visit(page, `/api/auth/callback/oidc?error=server_error&state=${state}&iss=${guild.issuer}`)
  await expect(refusal(page)).toContainText('Logging in with the other site didn’t work.')
})

test('another site that does not answer costs nobody the page', async ({ page, guild }) => {
  const vera = guild.somebody()
  await guild.visit(page, '/log-in?next=/tags')
  guild.beAway(/./)
  await goOn(page)
  await expect(refusal(page)).toContainText('Logging in with the other site didn’t work.')
  guild.beAway(null)
  await goOn(page)
  await page.getByPlaceholder('Enter any login').fill(vera.name)
  await page.getByPlaceholder('and password').fill('anything')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  guild.beAway(/^\/token/)
  await consentThere(page)
  await expect(refusal(page)).toContainText('Logging in with the other site didn’t work.')
  guild.beAway(null)
})

test('GitHub is asked with what its answer will be checked against', async ({ page, guild }) => {
  await page.route('https://github.com/**', (route) => route.fulfill({ body: 'GitHub' }))
  await guild.visit(page, '/log-in')
  await page.getByRole('button', { name: 'Continue with GitHub' }).click()
  await expect(page.getByText('GitHub')).toBeVisible()
  await page.waitForURL('https://github.com/**')
  const { pathname, searchParams } = new URL(page.url())
  expect(pathname).toBe('/login/oauth/authorize')
  expect(Object.fromEntries(searchParams)).toMatchObject({
    client_id: 'our-id',
    redirect_uri: guild.at('/api/auth/callback/github'),
    response_type: 'code',
    scope: 'read:user',
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    state: expect.stringMatching(/.{43}/),
  })
})

test('of next-auth nothing but the way back can be asked for', async ({ request, guild }) => {
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
    expect([path, (await request.get(guild.at(`/api/auth/${path}`), { maxRedirects: 0 })).status()]).toEqual([
      path,
      path === 'callback/github' ? 303 : 404,
    ])
  for (const path of ['callback/credentials', 'signin/oidc', 'callback/oidc', 'session'])
    expect(
      (await request.post(guild.at(`/api/auth/${path}`), { headers: { origin: guild.at('') } })).status(),
    ).toBeGreaterThanOrEqual(400)
})
