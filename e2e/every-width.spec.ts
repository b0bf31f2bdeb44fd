import type { Page } from '@playwright/test'
import { aDraft } from './support/drafts'
import { expect, test } from './support/fixtures'
import { aMember } from './support/members'
import { aThreadWithAnEnding, theLongThread, visitorPages } from './support/pages'
import { anAnswer, aThread } from './support/threads'
import { expectRightAtEveryWidth } from './support/widths'

test.slow()

async function expectRight(page: Page, path: string) {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(path)
  await expectRightAtEveryWidth(page)
}

test('every kind of page fits every screen, and no text is squeezed', async ({ page }) => {
  for (const { at } of visitorPages) await expectRight(page, await at())
})

test('the pages of a member with a long name do too', async ({ openAs }) => {
  const member = await aMember('wwwwwwwwwwwww')
  const other = await aMember()
  const own = await aThread({ asker: member, daysAgo: 1 / 48 })
  await anAnswer(own, { author: other })
  const answer = await anAnswer(await aThread({ asker: other }), { author: member, minutesAgo: 1 })
  await aDraft(member, { title: 'A title so far', lead: 'And how it begins.' })
  const page = await openAs(member)
  const settings = ['', '/notices', '/signing-in', '/data'].map((part) => `/settings${part}`)
  const threads = [own.path, `${own.path}/edit`, await aThreadWithAnEnding(), await theLongThread()]
  for (const path of [
    '/',
    '/ask',
    '/search',
    '/drafts',
    '/activity',
    '/welcome',
    `/u/${member.name}`,
    `/answers/${answer}/edit`,
    ...threads,
    ...settings,
  ])
    await expectRight(page, path)
})

test('on a phone a member’s masthead has two rows above the lists, and the first answer comes before the tools', async ({
  openAs,
}) => {
  const thread = await aThread({ asker: await aMember('asker') })
  await anAnswer(thread, { author: await aMember('author') })
  const page = await openAs(await aMember('wwwwwwwwwwwww'))
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(thread.path)
  const rows = await page
    .locator('.masthead__bar > *')
    .evaluateAll((all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().bottom / 20))).size)
  expect(rows).toBeLessThanOrEqual(2)
  const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? 0
  expect(await top('.post')).toBeLessThan(await top('aside'))
})
