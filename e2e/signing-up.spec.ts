import { calledKey } from '@/lib/members/called-by'
import { expectAccessible } from './support/axe'
import { query } from './support/database'
import { expect, test } from './support/fixtures'
import { account, logIn, logOut, refusal } from './support/forms'
import { letterTo } from './support/mailbox'
import { aMember, newName, password } from './support/members'
import { formOn, sendForm } from './support/requests'
import { aThread } from './support/threads'

const newPassword = 'eight lamps on the pier'

test('whoever signs up is signed in, back where they were', async ({ page }) => {
  const thread = await aThread({ asker: await aMember('asker') })
  const name = newName('newcomer')
  await page.goto(thread.path)
  await page.getByRole('main').getByRole('link', { name: 'sign up' }).click()
  await expectAccessible(page)
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Email address').fill(`${name}@example.org`)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Sign up' }).click()
  await expect(page).toHaveURL(`${thread.path}#write`)
  await expect(account(page)).toContainText(name)
  await expect(page.getByText(`posting as ${name}`)).toBeVisible()
  await expect(page.getByText('Confirm your email address before you post.')).toBeVisible()
  await expectAccessible(page)
})

test('whoever signs up with nowhere else to go is welcomed, and told once about their address', async ({
  page,
}) => {
  const name = newName('newcomer')
  await page.goto('/')
  await account(page).getByRole('link', { name: 'Sign up' }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Email address').fill(`${name}@example.org`)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Sign up' }).click()
  await expect(page).toHaveURL('/welcome')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Welcome, ${name}`)
  await expect(page.getByText(/[Cc]onfirm your/).locator('visible=true')).toHaveCount(1)
  await expectAccessible(page)
  await page.getByRole('main').getByRole('link', { name: 'Ask a question' }).click()
  await expect(page).toHaveURL('/ask')
})

test('a form for signing up that is sent twice answers with the account that it made', async ({
  request,
}) => {
  const name = newName('newcomer')
  const fields = {
    ...(await formOn(request, '/sign-up', 'Sign up')),
    name,
    email: `${name}@example.org`,
    password,
  }
  for (let press = 0; press < 2; press++) {
    const response = await sendForm(request, '/sign-up', { fields })
    expect(response.status()).toBe(303)
    expect(response.headers()['set-cookie']).toContain('hindsight=')
  }
  expect(await query('SELECT 1 FROM "User" WHERE "name" = $1', [name])).toHaveLength(1)
})

test('signing up with somebody else’s address looks like any other, and only its owner hears of it', async ({
  page,
}) => {
  const owner = await aMember('owner')
  const name = newName('newcomer')
  await page.goto('/sign-up?next=/ask')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Email address').fill(owner.email)
  await page.getByLabel('Password').fill(newPassword)
  await page.getByRole('main').getByRole('button', { name: 'Sign up' }).click()
  await expect(page).toHaveURL('/ask')
  await expect(account(page)).toContainText(name)
  await expect(page.getByText('Confirm your email address before you post.')).toBeVisible()
  await letterTo(owner.email, { subject: 'was tried' })
  await logOut(page)
  await page.goto('/log-in')
  await logIn(page, owner.email, newPassword)
  await expect(account(page)).toContainText(name)
  await logOut(page)
  await page.goto('/log-in')
  await logIn(page, owner.email, password)
  await expect(account(page)).toContainText(owner.name)
})

test('password managers are led to where a password is changed', async ({ request }) => {
  const response = await request.get('/.well-known/change-password', { maxRedirects: 0 })
  expect(response.status()).toBe(302)
  expect(response.headers().location).toBe('/settings/signing-in#password')
})

test('a name that looks like another member’s is refused, and what was typed stays', async ({ page }) => {
  const { name } = await aMember('member')
  const lookAlike = name.replaceAll('e', 'е')
  await page.goto('/sign-up')
  await page.getByLabel('Name', { exact: true }).fill(lookAlike)
  await page.getByLabel('Email address').fill(`new.${name}@example.org`)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Sign up' }).click()
  await expect(refusal(page)).toBeFocused()
  await expect(refusal(page).getByRole('link')).toHaveAttribute('href', '#name')
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(lookAlike)
  await expect(page.getByLabel('Email address')).toHaveValue(`new.${name}@example.org`)
  await expectAccessible(page)
})

test('a wrong password and an unknown name read the same', async ({ page }) => {
  const member = await aMember()
  await page.goto('/log-in')
  await expectAccessible(page)
  const said = []
  for (const [login, secret] of [
    [member.name, newPassword],
    [newName(), password],
  ] as const) {
    await logIn(page, login, secret)
    await expect(page.getByLabel('Name or email address')).toHaveValue(login)
    await expect(refusal(page)).toBeFocused()
    said.push(await refusal(page).textContent())
  }
  expect(said[0]).toContain('password don’t match')
  expect(said[1]).toBe(said[0])
  await expectAccessible(page)
})

test('a member logs in by email address, and logs out', async ({ page }) => {
  const member = await aMember()
  await page.goto('/log-in')
  await logIn(page, member.email.toUpperCase())
  await expect(account(page)).toContainText(member.name)
  await logOut(page)
  await page.goto('/settings')
  await expect(page.getByRole('heading', { name: 'Log in to see your settings.' })).toBeVisible()
})

test('whoever logs in from the head of a page comes back to that page, after a wrong password too', async ({
  page,
}) => {
  const member = await aMember()
  const thread = await aThread({ asker: member })
  await page.goto(thread.path)
  await account(page).getByRole('link', { name: 'Log in' }).click()
  await logIn(page, member.name, newPassword)
  await expect(refusal(page)).toBeFocused()
  await logIn(page, member.name)
  await expect(account(page)).toContainText(member.name)
  await expect(page).toHaveURL(thread.path)
})

test('logging out everywhere ends the session of another browser at its very next request', async ({
  openAs,
}) => {
  const member = await aMember()
  const [here, there] = [await openAs(member), await openAs(member)]
  await there.goto('/')
  await expect(account(there)).toContainText(member.name)
  await here.goto('/settings/signing-in')
  await expectAccessible(here)
  await here.getByRole('button', { name: 'Log out everywhere' }).click()
  await expect(here).toHaveURL('/log-in')
  await there.reload()
  await expect(account(there)).not.toContainText(member.name)
  await here.goto('/')
  await expect(account(here)).not.toContainText(member.name)
})

test('a changed password ends every other session, and the old one opens nothing', async ({ openAs }) => {
  const member = await aMember()
  const [here, there] = [await openAs(member), await openAs(member)]
  await here.goto('/settings/signing-in')
  const change = async (present: string) => {
    await here.getByLabel('Current password').fill(present)
    await here.getByLabel('New password').fill(newPassword)
    await here.getByRole('button', { name: 'Change password' }).click()
  }
  await change('not my password at all')
  await expect(refusal(here)).toContainText('That isn’t your current password.')
  await change(password)
  await expect(here.getByRole('status')).toContainText('Your password is changed.')
  await here.reload()
  await expect(account(here)).toContainText(member.name)

  await there.goto('/log-in')
  await expect(account(there)).not.toContainText(member.name)
  await logIn(there, member.name, password)
  await expect(refusal(there)).toContainText('password don’t match')
  await logIn(there, member.name, newPassword)
  await expect(account(there)).toContainText(member.name)
})

test('logging in never leads to another site', async ({ page, baseURL }) => {
  const member = await aMember()
  for (const next of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
  ]) {
    await page.goto(`/log-in?next=${encodeURIComponent(next)}`)
    await logIn(page, member.name)
    await expect(page).toHaveURL(`${baseURL}/`)
  }
  await page.goto('/log-in')
  await page.locator('form:has([name=login]) input[name=next]').evaluate((field: HTMLInputElement) => {
    field.value = 'https://evil.example/'
  })
  await logIn(page, member.name)
  await expect(page).toHaveURL(`${baseURL}/`)
})

test('after too many tries even the right password has to wait', async ({ page }) => {
  const member = await aMember()
  const inAMinute = Date.now() + 60_000
  await query(`INSERT INTO "Throttle" ("key", "points", "expire") VALUES ($1, 1000000, $2)`, [
    `logInAccount:${calledKey(member.name)}`,
    inAMinute,
  ])
  await page.goto('/log-in')
  await logIn(page, member.name)
  await expect(refusal(page)).toContainText('Too many tries. Wait a few minutes')
  await expect(page.getByLabel('Name or email address')).toHaveValue(member.name)
})
