import AxeBuilder from '@axe-core/playwright'
import { expectNoSidewaysScrolling } from './support/axe'
import { aDraft } from './support/drafts'
import { expect, onWideScreensOnly, test } from './support/fixtures'
import { aMember } from './support/members'
import { aThreadWithAnEnding, guestPages } from './support/pages'
import { anAnswer, aThread } from './support/threads'

onWideScreensOnly()

const longWord = 'Donaudampfschifffahrt'.repeat(15)

test('nothing has to be scrolled sideways on the narrowest screen', async ({ openAs }) => {
  const asker = await aMember('asker')
  const thread = await aThread({ asker, title: `A title of one word: ${longWord.slice(0, 100)}` })
  await anAnswer(thread, { author: await aMember(), text: `${longWord}\n\n    ${longWord}\n\n> ${longWord}` })
  await aDraft(asker, { title: longWord, lead: longWord })
  const [guest, member] = [await openAs('guest'), await openAs(asker)]
  for (const page of [guest, member]) await page.setViewportSize({ width: 320, height: 640 })
  for (const { at } of guestPages) {
    await guest.goto(await at())
    await expectNoSidewaysScrolling(guest)
  }
  for (const path of [thread.path, `${thread.path}/edit`, '/ask', '/drafts', '/settings', '/']) {
    await member.goto(path)
    await expectNoSidewaysScrolling(member)
  }
})

test('everything can be read in the dark', async ({ openAs }) => {
  const asker = await aMember('asker')
  const thread = await aThread({ asker })
  await anAnswer(thread, { author: await aMember() })
  await aDraft(asker, { title: 'A title so far', lead: 'And how it begins.' })
  const [guest, member] = [await openAs('guest'), await openAs(asker)]
  const expectContrast = async (page: typeof guest, path: string) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto(path)
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .withRules(['color-contrast', 'link-in-text-block'])
      .analyze()
    expect(
      violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' '))),
      path,
    ).toEqual([])
  }
  for (const path of [
    '/',
    '/updates',
    '/u/nettlesoup/answers',
    '/log-in',
    '/nowhere',
    await aThreadWithAnEnding(),
  ])
    await expectContrast(guest, path)
  for (const path of [thread.path, '/ask', '/drafts', '/settings']) await expectContrast(member, path)
  const paper = await guest.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(paper).toBe('rgb(21, 21, 25)')
})

test('on paper there is what people wrote, and nothing to write in', async ({ openAs }) => {
  const member = await openAs(await aMember())
  await member.goto(await aThreadWithAnEnding())
  await member.emulateMedia({ media: 'print' })
  for (const what of ['nav:not([aria-label=Breadcrumbs])', 'aside', 'textarea', 'input:not([type=hidden])'])
    await expect(member.locator(`${what}:visible`), what).toHaveCount(0)
  await expect(member.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(member.locator('.post').first()).toBeVisible()
  await expect(member.getByRole('region', { name: 'How it turned out' })).toBeVisible()
})
