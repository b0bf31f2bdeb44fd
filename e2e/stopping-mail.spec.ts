import { expectAccessible, expectAccessibleWithoutScript } from './support/axe'
import { confirmAddress } from './support/confirming'
import { query, queryOne } from './support/database'
import { expect, type OpenAs, test } from './support/fixtures'
import { postAnswer } from './support/forms'
import { letterTo, linkIn, noLetterTo } from './support/mailbox'
import { aMember, type Member } from './support/members'
import { main } from './support/places'
import { aThread } from './support/threads'

const subject = 'Answer to your question'

/** Somebody who asked, and the mail that they got for the first answer. */
async function anAskerWithMail(openAs: OpenAs) {
  const asker = await aMember('asker')
  const thread = await aThread({ asker, title: `Whether ${asker.name} should leave a job` })
  const follower = await aMember('follower')
  await query(
    `INSERT INTO "Subscription" ("userId", "questionId", "scope", "createdAt") VALUES ($1, $2, 'everything', now())`,
    [follower.id, thread.id],
  )
  const answerer = await openAs(await aMember('answerer'))
  const answer = async () => {
    await answerer.goto(thread.path)
    await postAnswer(answerer, 'Stay until the spring.')
    await expect(answerer).toHaveURL(/#a\d+$/)
  }
  await answer()
  const letter = await letterTo(asker.email, { subject })
  const says = {
    question: `Unsubscribe from “${thread.title}”?`,
    stopped: `You’ve unsubscribed from “${thread.title}”`,
  }
  return { asker, follower, answer, letter, says, link: linkIn(letter, '/stop/') }
}

const followed = async ({ id }: Member) =>
  (await queryOne<{ scope: string }>(`SELECT "scope" FROM "Subscription" WHERE "userId" = $1`, [id])).scope

const noticesTo = ({ id }: Member) =>
  query('SELECT "kind" FROM "Notice" WHERE "userId" = $1', [id]).then((notices) => notices.length)

test.describe('without JavaScript and without signing in', () => {
  test.use({ javaScriptEnabled: false })

  test('mail is stopped by its own link, and comes again by the same', async ({ page, openAs }) => {
    const { asker, follower, answer, letter, says, link } = await anAskerWithMail(openAs)

    await test.step('opening the link stops nothing', async () => {
      await page.goto(link)
      await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(says.question)
      await expect(main(page)).toContainText(`This link is for the account ${asker.name}.`)
      await expectAccessibleWithoutScript(page)
    })

    await test.step('one button does', async () => {
      await page.getByRole('button', { name: 'Unsubscribe' }).click()
      await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(says.stopped)
      await expectAccessibleWithoutScript(page)
      expect(await followed(asker)).toBe('none')
      await answer()
      // All who want to know of the second answer have been told by then.
      await expect.poll(() => noticesTo(follower), { timeout: 20_000 }).toBe(2)
      expect(await noticesTo(asker)).toBe(1)
      expect(await noLetterTo(asker.email, { subject, after: letter })).toBe(true)
    })

    await test.step('whoever changed their mind takes it back', async () => {
      await page.goto(link)
      await page.getByRole('button', { name: 'Subscribe again' }).click()
      await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(says.question)
      expect(await followed(asker)).toBe('everything')
    })
  })
})

test('mail is stopped with JavaScript too', async ({ page, openAs }) => {
  const { says, link } = await anAskerWithMail(openAs)
  await page.goto(link)
  await page.getByRole('button', { name: 'Unsubscribe' }).click()
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(says.stopped)
  await expectAccessible(page)
})

test.describe('by the button of a mail program', () => {
  test('one post stops it, as the headers of the mail say', async ({ playwright, openAs }) => {
    const { asker, letter, link } = await anAskerWithMail(openAs)
    const { 'List-Unsubscribe': url, 'List-Unsubscribe-Post': body } = letter.headers
    expect([url, body]).toEqual([`<${link}>`, 'List-Unsubscribe=One-Click'])
    const provider = await playwright.request.newContext()
    for (const form of [
      { form: { 'List-Unsubscribe': 'One-Click' } },
      { multipart: { 'List-Unsubscribe': 'One-Click' } },
    ]) {
      const answer = await provider.post(link, form)
      expect([answer.status(), await answer.text()]).toEqual([200, 'These emails are stopped.\n'])
    }
    expect(await followed(asker)).toBe('none')

    const refused = [
      { path: link, sent: { form: { 'List-Unsubscribe': 'No' } }, status: 400 },
      {
        path: link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
        sent: { form: { 'List-Unsubscribe': 'One-Click' } },
        status: 404,
      },
      {
        path: link,
        sent: { form: { 'List-Unsubscribe': 'One-Click' }, headers: { origin: 'https://elsewhere.example' } },
        status: 403,
      },
    ]
    for (const { path, sent, status } of refused)
      expect((await provider.post(path, sent)).status()).toBe(status)
    await provider.dispose()
  })
})

test('a link that nobody sealed leads nowhere, kindly', async ({ page }) => {
  const answer = await page.goto('/stop/1.digest.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')
  expect(answer?.status()).toBe(404)
  await expectAccessible(page)
})

test('whoever’s address sent mail back reads so on every page, and puts it right', async ({ openAs }) => {
  const member = await aMember()
  await query(`UPDATE "User" SET "mailRefusedSince" = now(), "mailStoppedAt" = now() WHERE "id" = $1`, [
    member.id,
  ])
  const page = await openAs(member)
  await page.goto('/')
  const line = page.getByRole('complementary', { name: 'Your email' })
  await expect(line).toContainText('We stopped emailing you')
  await expectAccessible(page)
  await line.getByRole('link').click()
  await expect(page).toHaveURL('/settings/signing-in')
  await page.getByRole('button', { name: 'Send the link again' }).click()
  await confirmAddress(page, member.email)
  await page.goto('/')
  await expect(line).toHaveCount(0)
})
