import { expectAccessible, expectNoSidewaysScrolling } from './support/axe'
import { aDraft } from './support/drafts'
import { expect, test } from './support/fixtures'
import { aMember } from './support/members'
import { aThreadWithAnEnding } from './support/pages'
import { anAnswer, aThread } from './support/threads'

const longWord = 'Donaudampfschifffahrt'.repeat(15)

test('a word that is longer than the screen breaks no page', async ({ openAs }) => {
  const asker = await aMember('asker')
  const thread = await aThread({ asker, title: `A title of one word: ${longWord.slice(0, 100)}` })
  await anAnswer(thread, { author: await aMember(), text: `${longWord}\n\n    ${longWord}\n\n> ${longWord}` })
  await aDraft(asker, { title: longWord, lead: longWord })
  const [visitor, member] = [await openAs('visitor'), await openAs(asker)]
  await visitor.goto(thread.path)
  await expectNoSidewaysScrolling(visitor)
  for (const path of [thread.path, `${thread.path}/edit`, '/drafts', `/u/${asker.name}`]) {
    await member.goto(path)
    await expectNoSidewaysScrolling(member)
  }
})

const deep = Array.from({ length: 25 }, (_, level) => `${'> '.repeat(level)}level${level}`).join('\n\n')
const nested = Array.from({ length: 12 }, (_, level) => `${'  '.repeat(level)}- item${level}`).join('\n')

test('what people write has room, its lines and its directions, however it is set', async ({ openAs }) => {
  const thread = await aThread({ asker: await aMember('asker') })
  const text = `Rent 900\nFood 300\n\nשלום\n\n> עולם\n\n- אחד\n- two\n\n\`\`\`\nשלום();\n\`\`\`\n\n${deep}\n\n${nested}`
  await anAnswer(thread, { author: await aMember(), text })
  const visitor = await openAs('visitor')
  await visitor.goto(thread.path)
  await expectNoSidewaysScrolling(visitor)
  await visitor.setViewportSize({ width: 320, height: 640 })
  for (const words of ['level24', 'item11'])
    expect((await visitor.getByText(words).boundingBox())?.width, words).toBeGreaterThan(60)
  const directions = await visitor
    .locator('.post .prose > *, .post .prose li')
    .evaluateAll((blocks) => blocks.slice(0, 7).map((block) => getComputedStyle(block).direction))
  expect(directions).toEqual(['ltr', 'rtl', 'rtl', 'rtl', 'rtl', 'ltr', 'ltr'])
  await expect(visitor.getByText('Rent 900').locator('br')).toHaveCount(1)
})

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' })

  test('everything that members alone see can be read', async ({ openAs }) => {
    const asker = await aMember('asker')
    const thread = await aThread({ asker })
    await anAnswer(thread, { author: await aMember() })
    await aDraft(asker, { title: 'A title so far', lead: 'And how it begins.' })
    const page = await openAs(asker)
    const settings = ['', '/notices', '/signing-in', '/data'].map((part) => `/settings${part}`)
    for (const path of [thread.path, `${thread.path}/edit`, '/ask', '/drafts', '/activity', ...settings]) {
      await page.goto(path)
      await expectAccessible(page)
    }
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(paper).toBe('rgb(21, 21, 25)')
  })
})

test('on paper there is what people wrote, and nothing to write in', async ({ openAs }) => {
  const member = await openAs(await aMember())
  await member.goto(await aThreadWithAnEnding())
  await member.emulateMedia({ media: 'print' })
  for (const what of ['nav:not([aria-label=Breadcrumbs])', 'aside', 'textarea', 'input:not([type=hidden])'])
    await expect(member.locator(`${what}:visible`), what).toHaveCount(0)
  await expect(member.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(member.locator('.post').first()).toBeVisible()
  await expect(member.locator('.post__acts summary:visible')).toHaveCount(0)
  await expect(
    member
      .locator('.post__acts')
      .getByText(/^\d+ favorites?$/)
      .first(),
  ).toBeVisible()
  await expect(member.getByText(`${new URL(member.url()).origin}/q/`)).toBeVisible()
  await expect(member.getByRole('region', { name: 'How it turned out' })).toBeVisible()
})
