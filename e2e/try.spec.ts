import { expectAccessible } from './support/axe'
import { expect, test } from './support/fixtures'
import { aMember } from './support/members'
import { aThread, anAnswer } from './support/threads'
test('try', async ({ openAs }) => {
  const asker = await aMember('asker')
  const thread = await aThread({ asker })
  await anAnswer(thread, { author: await aMember() })
  const page = await openAs(asker)
  await page.goto(thread.path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(thread.title)
  await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible()
  console.log(await page.locator('main').ariaSnapshot())
  await expectAccessible(page)
})
test.describe('off', () => { test.use({ javaScriptEnabled: false })
test('try nojs', async ({ openAs }) => {
  const page = await openAs('guest')
  await page.goto('/')
  await expectAccessible(page)
})
})
