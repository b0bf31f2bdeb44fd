import { readFile } from 'node:fs/promises'
import { unzipped } from '@/scripts/testing/unzipped'
import { expectAccessible } from './support/axe'
import { query, queryOne } from './support/database'
import { expect, test } from './support/fixtures'
import { refusal } from './support/forms'
import { letterTo, linkIn } from './support/mailbox'
import { aMember, password, provedLongAgo } from './support/members'
import { anAnswer, aThread } from './support/threads'

test('a member asks for everything of theirs, has mail when it is there, and fetches it', async ({
  openAs,
  requestAs,
}) => {
  test.slow()
  const member = await aMember('asker')
  const thread = await aThread({ asker: member })
  await anAnswer(thread, { author: await aMember('other'), text: 'What somebody else wrote.' })
  const page = await openAs(member)
  await page.goto('/settings/data')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Prepare my download' }).click()
  await expect(page.getByRole('form', { name: 'Download your data' }).getByRole('status')).toBeVisible()
  const letter = await letterTo(member.email, { subject: 'Your data' })
  await page.goto(linkIn(letter, '/settings/data'))
  await expectAccessible(page)
  const link = page.getByRole('link', { name: /^Download \(\d+.kB\)$/ })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toMatch(/^hindsight-\d{4}-\d\d-\d\d\.zip$/)
  const files = await unzipped(await readFile(await download.path()))
  const data = JSON.parse(files.get('data.json') ?? '')
  expect(data.account).toMatchObject({ name: member.name, email: member.email })
  expect(data.questions).toMatchObject([{ id: thread.id, title: thread.title }])
  expect(files.get('questions-1.html')).toContain(thread.title)
  expect([...files.values()].join()).not.toContain('What somebody else wrote.')

  const path = (await link.getAttribute('href')) ?? ''
  const own = await (await requestAs(member)).get(path)
  expect(own.headers()).toMatchObject({
    'content-type': 'application/zip',
    'cache-control': 'private, no-store',
  })
  expect((await (await requestAs(await aMember('stranger'))).get(path)).status()).toBe(404)
  const visitor = await openAs('visitor')
  expect((await visitor.request.get(path)).status()).toBe(401)
})

test('whoever has not shown lately who they are is asked for the password', async ({ openAs }) => {
  const member = await aMember()
  const page = await openAs(member)
  await provedLongAgo(member)
  await page.goto('/settings/data')
  const form = page.getByRole('form', { name: 'Download your data' })
  await form.getByLabel('Current password').fill('not this one, I think')
  await form.getByRole('button').click()
  await expect(refusal(page)).toContainText('Write the password that you log in with.')
  await expectAccessible(page)
  expect(await query('SELECT 1 FROM "DataExport" WHERE "userId" = $1', [member.id])).toEqual([])
  await form.getByLabel('Current password').fill(password)
  await form.getByRole('button').click()
  await expect(form.getByRole('status')).toBeVisible()
  expect(await queryOne('SELECT "id" FROM "DataExport" WHERE "userId" = $1', [member.id])).toBeTruthy()
})
