import type { Page } from '@playwright/test'
import { expectAccessible, expectAccessibleWithoutScript } from './support/axe'
import { confirmAddress } from './support/confirming'
import { query, queryOne } from './support/database'
import { aDraft } from './support/drafts'
import { expect, test } from './support/fixtures'
import { account, aQuestion, logIn, postAnswer, postsBy, refusal, writeQuestion } from './support/forms'
import { letterTo, linkIn } from './support/mailbox'
import { aMember, newName, password } from './support/members'
import { main } from './support/places'
import { aThread } from './support/threads'

const newPassword = 'eight lamps on the pier'

const status = (page: Page) => main(page).getByRole('status')
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click()

async function signUp(page: Page, next: string) {
  const name = newName('newcomer')
  const email = `${name}@example.org`
  await page.goto(`/sign-up?next=${encodeURIComponent(next)}`)
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password').fill(password)
  await press(page, 'Sign up')
  await expect(account(page)).toContainText(name)
  const { id } = await queryOne('SELECT "id" FROM "User" WHERE "name" = $1', [name])
  return { id, name, email }
}

async function askForLink(page: Page, path: string, login: string) {
  await page.goto(path)
  await page.getByLabel('Name or email address').fill(login)
  await press(page, 'Send me a link')
  await expect(status(page)).toContainText('If there is an account with this name or address')
}

for (const scripted of [true, false])
  test.describe(scripted ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripted })
    const accessible = scripted ? expectAccessible : expectAccessibleWithoutScript

    test('whoever signs up confirms the address in any browser, and posts the question that was refused', async ({
      page,
      openAs,
    }) => {
      test.slow()
      const { name, email } = await signUp(page, '/ask')
      await expect(page).toHaveURL('/ask')
      await expect(page.getByText('Confirm your email address before you post.')).toBeVisible()
      await expect(main(page)).toContainText(email)
      await accessible(page)
      await writeQuestion(page)
      await press(page, 'Preview question')
      await press(page, 'Post question')
      await expect(refusal(page)).toContainText('Confirm your email address first')
      await expect(page.getByLabel('Question', { exact: true })).toHaveValue(aQuestion.Question)
      const other = await openAs('visitor')
      await other.goto(linkIn(await letterTo(email), '/verify/'))
      await expect(main(other)).toContainText(`Someone signed up as ${name} with your address, ${email}.`)
      await accessible(other)
      await confirmAddress(other, email)
      await press(page, 'Preview question')
      await press(page, 'Post question')
      await expect(page).toHaveURL(/\/q\/\d+\//)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(aQuestion.Title)
      await expect(page.getByText('Confirm your email address before you post.')).toHaveCount(0)
    })

    test('confirming the address leads back to what was written just now, and not to an old draft', async ({
      openAs,
    }) => {
      const title = 'Whether to take the boat'
      for (const [days, leadsTo] of [
        [0, /\/ask\?draft=/],
        [3, /\/verify\//],
      ] as const) {
        const page = await openAs('visitor')
        const { id, email } = await signUp(page, '/unanswered')
        await aDraft({ id }, { title, lead: 'It is old.' })
        const age = `UPDATE "Draft" SET "updatedAt" = now() - make_interval(days => $2) WHERE "userId" = $1`
        await query(age, [id, days])
        await page.goto(linkIn(await letterTo(email), '/verify/'))
        await press(page, 'Confirm this address')
        await expect(page.getByText('Your address is confirmed.')).toBeVisible()
        await expect(page).toHaveURL(leadsTo)
        await accessible(page)
      }
    })

    test('a link that was used offers a new one, and the new one works', async ({ page }) => {
      const { id, name, email } = await signUp(page, '/unanswered')
      await expect(page.getByText('Check your email and follow the link')).toBeVisible()
      const letter = await letterTo(email)
      await page.goto(linkIn(letter, '/verify/'))
      await expect(main(page)).toContainText(`Use ${email} for the account ${name}?`)
      await accessible(page)
      await query(`UPDATE "AccountToken" SET "expiresAt" = now() WHERE "userId" = $1`, [id])
      await press(page, 'Confirm this address')
      await expect(main(page)).toContainText('This link has been used or has expired.')
      await accessible(page)
      // Within one minute the same request is one message: the first is a minute old by now.
      await query(`UPDATE "Mail" SET "key" = "key" || ' before' WHERE "address" = $1`, [email])
      await press(page, 'Send the link again')
      await expect(status(page)).toContainText('We sent the link.')
      await page.goto(linkIn(await letterTo(email, { after: letter }), '/verify/'))
      await press(page, 'Confirm this address')
      await expect(status(page)).toContainText('Your address is confirmed.')
      await expect(page.getByText('Check your email and follow the link')).toHaveCount(0)
      await accessible(page)
      await page.goto(linkIn(letter, '/verify/'))
      await expect(main(page)).toContainText('Your address is already confirmed.')
    })

    test('a forgotten password is replaced by a mailed link, which ends every other session', async ({
      page,
      openAs,
    }) => {
      const member = await aMember()
      const elsewhere = await openAs(member)
      await page.goto('/log-in')
      await page.getByRole('link', { name: 'Forgot your password?' }).click()
      await accessible(page)
      await askForLink(page, '/reset-password', member.name.toUpperCase())
      await accessible(page)
      const link = linkIn(await letterTo(member.email), '/reset-password/')
      await page.goto(link)
      await accessible(page)
      await page.getByLabel('New password').fill('short')
      await press(page, 'Change password')
      await expect(refusal(page)).toContainText('Fix one thing')
      await page.getByLabel('New password').fill(newPassword)
      await press(page, 'Change password')
      await expect(status(page)).toContainText(
        'Your password is changed. You’ve been logged out everywhere else.',
      )
      await expect(account(page)).toContainText(member.name)
      await elsewhere.goto('/')
      await expect(account(elsewhere)).not.toContainText(member.name)
      await page.goto(link)
      await expect(main(page)).toContainText('This link has been used or has expired.')
      await accessible(page)
      await letterTo(member.email, { subject: 'was changed' })
    })

    test('a mailed link logs in, once, where it is pressed', async ({ page, request }) => {
      const member = await aMember()
      await page.goto('/log-in')
      await page.getByRole('link', { name: 'get a login link by email' }).click()
      await accessible(page)
      await askForLink(page, '/log-in/link', member.email)
      const link = linkIn(await letterTo(member.email), '/log-in/link/')
      // Programs that look at every link in a mail do not use it up.
      for (let look = 0; look < 2; look++) expect((await request.get(link)).status()).toBe(200)
      await page.goto(link)
      await expect(main(page)).toContainText(`Log in as ${member.name} in this browser?`)
      await accessible(page)
      await press(page, 'Log in')
      await expect(account(page)).toContainText(member.name)
      await page.goto(link)
      await expect(main(page)).toContainText('This link has been used or has expired.')
    })

    test('a link to an address that nobody had confirmed ends what a stranger may have set up', async ({
      page,
      openAs,
    }) => {
      const member = await aMember()
      await query(`UPDATE "User" SET "emailVerifiedAt" = NULL WHERE "id" = $1`, [member.id])
      const stranger = await openAs(member)
      await page.goto('/log-in/link')
      await askForLink(page, '/log-in/link', member.email)
      await page.goto(linkIn(await letterTo(member.email), '/log-in/link/'))
      await press(page, 'Log in')
      await expect(status(page)).toContainText('we removed every earlier way to log in')
      await accessible(page)
      await stranger.goto('/log-in')
      await expect(account(stranger)).not.toContainText(member.name)
      await logIn(stranger, member.name)
      await expect(refusal(stranger)).toContainText('password don’t match')
      await page.getByLabel('New password').fill(newPassword)
      await press(page, 'Set a password')
      await expect(status(page)).toContainText('Your password is changed.')
    })
  })

test('an answer that was refused for an unconfirmed address is posted once it is confirmed', async ({
  page,
  openAs,
}) => {
  const thread = await aThread({ asker: await aMember('asker') })
  const newcomer = await signUp(page, thread.path)
  await postAnswer(page, 'I would go.')
  await expect(refusal(page)).toContainText('Confirm your email address first')
  await expect(page.getByLabel('Your answer')).toHaveValue('I would go.')
  await confirmAddress(await openAs('visitor'), newcomer.email)
  await press(page, 'Post answer')
  await expect(postsBy(page, newcomer)).toHaveCount(1)
})

test('the site says the same of an account that is there and of one that is not', async ({ page }) => {
  const member = await aMember()
  for (const path of ['/reset-password', '/log-in/link']) {
    const said = []
    for (const login of [member.name, member.email, newName(), `${newName()}@example.org`]) {
      await askForLink(page, path, login)
      said.push(await main(page).textContent())
    }
    expect(new Set(said).size).toBe(1)
  }
})
