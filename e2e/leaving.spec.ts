import { expectAccessible, expectAccessibleWithoutScript } from './support/axe'
import { expect, test } from './support/fixtures'
import { account, logIn, refusal } from './support/forms'
import { letterTo, linkIn } from './support/mailbox'
import { aMember } from './support/members'
import { anAnswer, aThread } from './support/threads'

// What a worker does after a press shows within seconds, once the servers have heard of it.
const soon = { timeout: 20_000 }

test('who leaves may keep the words, and come back by the mailed link', async ({ openAs }) => {
  test.slow()
  const [leaver, asker] = [await aMember('leaver'), await aMember('asker')]
  const [own, other] = [await aThread({ asker: leaver }), await aThread({ asker })]
  await anAnswer(other, { author: leaver, text: 'Advice that stays.' })
  const [page, visitor] = [await openAs(leaver), await openAs('visitor')]
  await visitor.goto(own.path)
  await visitor.goto(`/u/${leaver.name}`)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(leaver.name)

  await page.goto('/settings/data')
  const form = page.getByRole('form', { name: 'Close your account' })
  await form.getByRole('button', { name: 'Close my account' }).click()
  await expect(refusal(page).getByRole('link')).toHaveAttribute('href', '#leave-word')
  await expectAccessible(page)
  await form.getByLabel(/^Type “leave”/).fill('Leave')
  await form.getByRole('button', { name: 'Close my account' }).click()
  await expect(page).toHaveURL('/goodbye')
  await expect(account(page).getByRole('link', { name: 'Log in' })).toBeVisible()
  await expectAccessible(page)

  for (const { path } of [own, other])
    await expect(async () => {
      await visitor.goto(path)
      await expect(visitor.getByText('posted by a former member').first()).toBeVisible({ timeout: 500 })
      expect(await visitor.content()).not.toContain(leaver.name)
    }).toPass(soon)
  await expectAccessible(visitor)
  await visitor.goto(other.path)
  await expect(visitor.getByText('Advice that stays.')).toBeVisible()
  expect((await visitor.goto(`/u/${leaver.name}`))?.status()).toBe(404)
  expect((await visitor.goto(`/u/~${String(leaver.id).padStart(6, '0')}`))?.status()).toBe(404)
  await visitor.goto('/log-in')
  await logIn(visitor, leaver.name)
  await expect(refusal(visitor)).toBeVisible()

  await visitor.goto(linkIn(await letterTo(leaver.email, { subject: 'You have left' }), '/come-back/'))
  await expectAccessible(visitor)
  const link = visitor.url()
  await visitor.getByRole('button', { name: 'Bring everything back' }).click()
  await expect(visitor.getByText('Welcome back.')).toBeVisible()
  await visitor.goto(link)
  await expect(visitor.getByText('This link has been used or has expired.')).toBeVisible()
  await expectAccessible(visitor)
  await visitor.goto('/log-in')
  await logIn(visitor, leaver.name)
  await expect(account(visitor)).toContainText(leaver.name)
  const stranger = await openAs('visitor')
  await expect(async () => {
    await stranger.goto(own.path)
    await expect(stranger.getByRole('link', { name: leaver.name }).first()).toBeVisible({ timeout: 500 })
  }).toPass(soon)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('who leaves may take their words back, and what others wrote stays', async ({ openAs }) => {
    test.slow()
    const leaver = await aMember('leaver')
    const thread = await aThread({ asker: leaver, title: 'Whether to leave it all behind' })
    await anAnswer(thread, { author: await aMember('other'), text: 'Advice that stays.' })
    const [page, reader] = [await openAs(leaver), await openAs('visitor')]
    await reader.goto(thread.path)
    await page.goto('/settings/data')
    await page.getByRole('radio', { name: 'Delete their text' }).check()
    await page.getByLabel(/^Type “leave”/).fill('leave')
    await expectAccessibleWithoutScript(page)
    await page.getByRole('button', { name: 'Close my account' }).click()
    await expect(page).toHaveURL('/goodbye')
    await expect(async () => {
      await reader.goto(`/q/${thread.id}`)
      await expect(reader.getByRole('heading', { level: 1 })).toHaveText(
        'A question that its asker took back',
        {
          timeout: 500,
        },
      )
    }).toPass(soon)
    await expect(reader.getByText('Advice that stays.')).toBeVisible()
    expect(await reader.content()).not.toContain(leaver.name)
    expect(await reader.content()).not.toContain('They are kind and the work is mine')

    await page.goto(linkIn(await letterTo(leaver.email, { subject: 'You have left' }), '/come-back/'))
    await expectAccessibleWithoutScript(page)
    await page.getByRole('button', { name: 'Bring everything back' }).click()
    await expect(page.getByText('Welcome back.')).toBeVisible()
    await expect(async () => {
      await reader.goto(`/q/${thread.id}`)
      await expect(reader.getByRole('heading', { level: 1 })).toHaveText(thread.title, { timeout: 500 })
    }).toPass(soon)
  })
})
