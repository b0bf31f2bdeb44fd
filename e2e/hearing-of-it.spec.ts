import type { Page } from '@playwright/test'
import { expectAccessible, expectAccessibleWithoutScript } from './support/axe'
import { queryOne } from './support/database'
import { expect, type OpenAs, test } from './support/fixtures'
import { openMore, openUpdateForm, postAnswer, postsBy } from './support/forms'
import { letterTo, linkIn } from './support/mailbox'
import { aMember, type Member } from './support/members'
import { activityLink, digestComesTo, expectUnread, toldTo } from './support/notices'
import { anAnswer, aThread, type Thread } from './support/threads'

/** An open thread with an answer by the author; nobody follows it yet. */
async function aTalk() {
  const [asker, author, reader] = [await aMember('asker'), await aMember('author'), await aMember('reader')]
  const thread = await aThread({ asker, title: `Whether to trust ${author.name}` })
  const answer = await anAnswer(thread, { author })
  return { asker, author, reader, thread, answer }
}

async function answerIn(openAs: OpenAs, thread: Thread, author: Member, text: string) {
  const page = await openAs(author)
  await page.goto(thread.path)
  await postAnswer(page, text)
  await expect(postsBy(page, author).last()).toContainText(text)
  await page.close()
}

async function tellTheEnding(page: Page, thread: Thread, helped: boolean) {
  await page.goto(thread.path)
  await openUpdateForm(page)
  await page.getByRole('radio', { name: 'Worked out', exact: true }).check()
  await page.getByLabel('What happened').fill('I did what you said, and it was right.')
  if (helped)
    await page
      .getByRole('group', { name: /^Answers that helped/ })
      .getByRole('checkbox')
      .check()
  await page.getByRole('button', { name: 'Preview update' }).click()
  await page.getByRole('button', { name: 'Post update' }).click()
  await expect(page).toHaveURL(/#u\d+$/)
}

/** Mail breaks what looks like an address of the web, as these members' names do, by what nobody sees. */
const asWritten = (mailed: string) => mailed.replaceAll('\u200c', '')

const news = (page: Page, { title }: Thread) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title }) })

const followSwitch = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Follow' }).getByRole('button', { name })

/** Presses a switch, and waits until it says so. */
async function press(page: Page, name: string, on: boolean) {
  await followSwitch(page, name).click()
  await expect(followSwitch(page, name)).toHaveAttribute('aria-pressed', String(on))
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })
    const accessible = javaScriptEnabled ? expectAccessible : expectAccessibleWithoutScript

    test('an answer is news to the asker, by mail and in their activity, until they have read it', async ({
      openAs,
    }) => {
      const { asker, author, reader, thread } = await aTalk()
      const page = await openAs(asker)
      await expectUnread(page, 0)
      await answerIn(openAs, thread, reader, `Ask them what they did last year, @${author.name}.`)
      const letter = await letterTo(asker.email, { subject: 'Answer to your question' })
      expect(asWritten(letter.subject)).toContain(thread.title)
      expect(letter.text).toContain('Ask them what they did last year,')
      expect(letter.text).toContain('Later answers will come in your weekly digest.')
      expect(linkIn(letter, '/q/')).toMatch(/#a\d+$/)

      await expectUnread(page, 1)
      await activityLink(page).click()
      await expect(news(page, thread)).toContainText(`${reader.name} answered your question`)
      await expect(news(page, thread)).toContainText('1 new')
      await accessible(page)
      await page.getByRole('link', { name: thread.title }).click()
      await expect(page).toHaveURL(/#a\d+$/)
      await expect(postsBy(page, reader).getByRole('link', { name: `@${author.name}` })).toHaveAttribute(
        'href',
        `/u/${author.name}`,
      )
      expect(await toldTo(author)).toEqual(['mention'])
      await press(page, 'Subscribe to answers', true)
      await press(page, 'Email me every answer', true)
      await accessible(page)
      await expect(activityLink(page)).toHaveText('Activity')
      await expectUnread(page, 0)
      await activityLink(page).click()
      await expect(news(page, thread)).toContainText(`${reader.name} answered your question`)
      await expect(news(page, thread)).not.toContainText('new')
    })

    test('whoever follows only the ending hears of that alone', async ({ openAs }) => {
      const { asker, author, reader, thread } = await aTalk()
      const page = await openAs(reader)
      await page.goto(thread.path)
      await press(page, 'Tell me how it turns out', true)
      await expect(followSwitch(page, 'Subscribe to answers')).toHaveAttribute('aria-pressed', 'false')
      await accessible(page)
      await answerIn(openAs, thread, author, 'Or leave it.')
      await letterTo(asker.email, { subject: 'Answer to your question' })
      const askers = await openAs(asker)
      await tellTheEnding(askers, thread, false)
      await expectUnread(page, 1)
      await activityLink(page).click()
      await expect(news(page, thread)).toContainText(`${asker.name} posted an update: Worked out`)
      expect(await toldTo(reader)).toEqual(['follow_up'])
    })

    test('a member is muted on their page: their answers fold, and nobody is told of them', async ({
      openAs,
    }) => {
      const { asker, author, thread } = await aTalk()
      const page = await openAs(asker)
      await page.goto(thread.path)
      await openMore(page, `answer by ${author.name}`)
      await page.getByRole('link', { name: `Mute ${author.name}` }).click()
      await page.getByRole('button', { name: `Mute ${author.name}` }).click()
      await expect(page.getByRole('button', { name: `Unmute ${author.name}` })).toBeVisible()
      await accessible(page)

      await page.goto(thread.path)
      const folded = page.getByText('An answer from someone you muted')
      const words = postsBy(page, author).getByText('Stay until the spring')
      await expect(words).toBeHidden()
      await accessible(page)
      await folded.click()
      await expect(words).toBeVisible()
      const visitor = await openAs('visitor')
      await visitor.goto(thread.path)
      await expect(postsBy(visitor, author).getByText('Stay until the spring')).toBeVisible()
      await expect(visitor.getByRole('link', { name: 'Mute' })).toHaveCount(0)

      await answerIn(openAs, thread, author, 'I said so.')
      const other = await aMember('other')
      await answerIn(openAs, thread, other, 'Something else.')
      await expectUnread(page, 1)
      await page.goto('/settings/notices')
      await page.getByRole('button', { name: `Unmute ${author.name}` }).click()
      await expect(page.getByRole('button', { name: `Unmute ${author.name}` })).toHaveCount(0)
      await page.goto(thread.path)
      await expect(folded).toHaveCount(0)
    })

    test('a member chooses how they are told, and everything is read at one press', async ({ openAs }) => {
      const { asker, author, thread } = await aTalk()
      const page = await openAs(asker)
      await page.goto('/settings/notices')
      await accessible(page)
      const ways = page.getByRole('group', { name: 'Someone answers your question' })
      await expect(ways.getByRole('radio', { name: 'Email the first, then digest' })).toBeChecked()
      await ways.getByRole('radio', { name: 'Digest', exact: true }).check()
      await page.getByRole('radio', { name: 'Every day' }).check()
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText('Saved.')).toBeVisible()
      await page.reload()
      await expect(ways.getByRole('radio', { name: 'Digest', exact: true })).toBeChecked()

      await answerIn(openAs, thread, author, 'Sleep on it.')
      await expectUnread(page, 1)
      await digestComesTo(asker)
      const digest = await letterTo(asker.email, { subject: '1 notification' })
      expect(asWritten(digest.text)).toContain(thread.title)
      expect(asWritten(digest.text)).toContain(`${author.name} answered your question.`)
      linkIn(digest, `/q/${thread.id}/`)

      await page.goto('/activity')
      await page.getByRole('button', { name: 'Mark all as read' }).click()
      await expect(page.getByRole('button', { name: 'Mark all as read' })).toHaveCount(0)
      await expect(activityLink(page)).toHaveText('Activity')
    })

    test('a category and a tag are followed on their pages, and unfollowed in the settings', async ({
      openAs,
    }) => {
      const page = await openAs(await aMember('reader'))
      await page.goto('/c/travel')
      const follow = page.getByRole('button', { name: 'Follow this category' })
      await follow.click()
      await expect(follow).toHaveAttribute('aria-pressed', 'true')
      await accessible(page)
      await page.goto('/settings/notices')
      await expect(page.getByRole('link', { name: 'Travel', exact: true })).toBeVisible()
      await page.getByRole('button', { name: 'Unfollow Travel' }).click()
      await expect(page.getByRole('button', { name: 'Unfollow Travel' })).toHaveCount(0)
      await page.goto('/c/travel')
      await expect(follow).toHaveAttribute('aria-pressed', 'false')
    })
  })

test('whoever an update credits hears of that, once, by mail and in their activity', async ({ openAs }) => {
  const { asker, author, thread } = await aTalk()
  const [page, askers] = [await openAs(author), await openAs(asker)]
  await page.goto(thread.path)
  await press(page, 'Subscribe to answers', true)
  await tellTheEnding(askers, thread, true)
  const letter = await letterTo(author.email, { subject: 'Your answer helped' })
  expect(letter.text).toContain('I did what you said, and it was right.')
  await expectUnread(page, 1)
  await activityLink(page).click()
  await expect(news(page, thread)).toContainText(`${asker.name} said your answer helped`)
  await page.getByRole('link', { name: thread.title }).click()
  await expect(page).toHaveURL(/#u\d+$/)
  expect(await toldTo(author)).toEqual(['credited'])
})

test('a visitor is asked to log in, and comes back to their activity', async ({ page }) => {
  await page.goto('/activity')
  await expect(page.getByRole('heading', { name: 'Log in to see your activity.' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'Log in' })).toHaveAttribute(
    'href',
    /next=%2Factivity/,
  )
})

test('the demo’s first member has notices, read and not', async ({ openAs }) => {
  const member = await queryOne<Member>(
    `SELECT "id", "name", "email" FROM "User" WHERE "name" = 'nettlesoup'`,
  )
  const page = await openAs(member)
  await page.goto('/activity')
  await expect(activityLink(page)).toHaveText(/^Activity \(\d+/)
  expect(await page.getByRole('main').getByRole('heading', { level: 2 }).count()).toBeGreaterThan(1)
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await page.goto('/settings/notices')
  await expectAccessible(page)
})
