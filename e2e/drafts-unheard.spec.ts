import { query } from './support/database'
import { expect, test } from './support/fixtures'
import { expectScripted } from './support/forms'
import { aReader } from './support/reading'

test('what goes on being written after a reply was lost is still one draft', async ({ openAs }) => {
  const { member, page } = await aReader(openAs)
  await page.clock.install()
  await page.reload()
  await expectScripted(page)
  const text = page.getByLabel('Your answer')
  await text.fill('Ask them.')
  await page.clock.runFor('00:02')
  await expect(page.getByText('Draft saved.')).toBeVisible()

  // The server keeps it, and the way back is down.
  await page.route('**/drafts/keep', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await text.fill('Ask them for one more')
  await page.clock.runFor('00:02')
  await expect(page.getByText('The site cannot be reached.')).toBeVisible()
  await page.unroute('**/drafts/keep')
  await text.fill('Ask them for one more year.')
  const drafts = async () => {
    await page.clock.runFor('00:05')
    return query(`SELECT "fields"->>'text' AS "text" FROM "Draft" WHERE "userId" = $1`, [member.id])
  }
  await expect.poll(drafts).toEqual([{ text: 'Ask them for one more year.' }])
})
