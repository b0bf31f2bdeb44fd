import type { Page } from '@playwright/test'
import { expectAccessible, expectAccessibleWithoutScript, expectNoSidewaysScrolling } from './support/axe'
import { expect, test } from './support/fixtures'
import { siteOnALeash } from './support/leash'
import { aMember } from './support/members'
import { follow } from './support/places'
import { textOf } from './support/requests'
import { aWord, found, foundTitles, searchFor, searchForm, threadsAbout } from './support/searching'
import { anAnswer, aThread } from './support/threads'

/** Looks for a word from the front page, and follows what is found to its place. */
async function findAnAnswer(page: Page) {
  const word = aWord()
  const [asker, ada] = [await aMember('asker'), await aMember('ada')]
  const thread = await aThread({ asker })
  await anAnswer(thread, { author: await aMember('ben'), text: 'Something else altogether.' })
  const id = await anAnswer(thread, { author: ada, text: `Take the **${word}** <b>with</b> you & go.` })
  await page.goto('/')
  await searchFor(page, word)
  await expect(page).toHaveURL(`/search?q=${word}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Search for “${word}”`)
  await expect(searchForm(page).getByRole('searchbox')).toHaveValue(word)
  await expect(found(page)).toHaveCount(1)
  await expect(found(page).getByRole('heading')).toHaveText(thread.title)
  await expect(found(page).locator('mark')).toHaveText([word])
  await expect(found(page)).toContainText('<b>with</b> you & go.')
  return { place: `In an answer by ${ada.name}`, address: `${thread.path}#a${id}` }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a visitor finds an answer by a word in it, and is led to its place', async ({ page }) => {
    const { place, address } = await findAnAnswer(page)
    await expectAccessibleWithoutScript(page)
    await page.getByRole('link', { name: place }).click()
    await expect(page).toHaveURL(address)
  })

  test('a member finds it just as well', async ({ openAs }) => {
    const page = await openAs(await aMember())
    const { place, address } = await findAnAnswer(page)
    await page.getByRole('link', { name: place }).click()
    await expect(page).toHaveURL(address)
  })
})

test('a member finds an answer by a word in it, and is led to its place', async ({ openAs }) => {
  const page = await openAs(await aMember())
  const { place, address } = await findAnAnswer(page)
  await expectAccessible(page)
  await page.getByRole('link', { name: place }).click()
  await expect(page).toHaveURL(address)
})

test('filters combine, live in the address, and are taken off one by one', async ({ page }) => {
  await page.goto('/search')
  await expectAccessible(page)
  await page.getByText('Filters', { exact: true }).click()
  await page.getByLabel('Category').selectOption('work-and-money')
  await page.getByLabel('How it turned out').selectOption('did-not')
  await page.getByLabel('Asked from').fill('2020-01-01')
  await follow(page.getByRole('button', { name: 'Search with these filters' }))
  await expect(page).toHaveURL('/search?category=work-and-money&from=2020-01-01&outcome=did-not')
  for (const text of await found(page).allTextContents()) {
    expect(text).toContain('Work & Money')
    expect(text).toContain('Did not work out')
  }
  const narrowed = await found(page).count()
  expect(narrowed).toBeGreaterThan(0)
  await expect(page.getByLabel('Category')).toHaveValue('work-and-money')
  await expectAccessible(page)

  const inUse = page.getByRole('navigation', { name: 'Filters in use' })
  await follow(inUse.getByRole('link', { name: 'Remove filter: In Work & Money' }))
  await expect(page).toHaveURL('/search?from=2020-01-01&outcome=did-not')
  expect(await found(page).count()).toBeGreaterThan(narrowed)
  await page.getByRole('link', { name: 'Most favorited' }).click()
  await expect(page).toHaveURL('/search?from=2020-01-01&outcome=did-not&sort=favorites')
  await expect(page.getByRole('link', { name: 'Most favorited' })).toHaveAttribute('aria-current', 'true')
  await inUse.getByRole('link', { name: 'Remove all filters' }).click()
  await expect(page).toHaveURL('/search?sort=favorites')
})

test('all that is found can be paged through, each thread once', async ({ page }) => {
  const word = aWord()
  const threads = await threadsAbout(word, { asker: await aMember('asker'), count: 23 })
  await page.goto(`/search?q=${word}`)
  const first = await foundTitles(page)
  await expect(page.getByRole('main')).toContainText('23 results')
  await follow(page.getByRole('link', { name: 'More threads »' }))
  await expect(page).toHaveURL(new RegExp(`/search\\?q=${word}&before=.+`))
  const rest = await foundTitles(page)
  await expect(page.getByRole('link', { name: 'More threads »' })).toHaveCount(0)
  expect([...first, ...rest].toSorted()).toEqual(threads.map(({ title }) => title).toSorted())
  await follow(page.getByRole('link', { name: '« First threads' }))
  expect(await foundTitles(page)).toEqual(first)
})

test('a mistyped word leads to the one that was meant', async ({ page }) => {
  const word = aWord()
  await threadsAbout(word, { asker: await aMember('asker'), count: 1 })
  await page.goto(`/search?q=${word.slice(0, -2)}x${word.slice(-1)}`)
  await expect(found(page)).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText('No results.')
  await expectAccessible(page)
  await page.getByText('Did you mean').getByRole('link', { name: word }).click()
  await expect(page).toHaveURL(`/search?q=${word}`)
  await expect(found(page)).toHaveCount(1)
})

test('a member and a tag are found by their names', async ({ page }) => {
  const ada = await aMember(aWord().slice(0, 8))
  await page.goto(`/search?q=${ada.name}`)
  const names = page.getByRole('region', { name: 'Matching members and tags' })
  await expect(names.getByRole('link', { name: ada.name })).toHaveAttribute('href', `/u/${ada.name}`)
  await expectAccessible(page)
})

test('what finds nothing says what to try next', async ({ page }) => {
  const word = aWord()
  await threadsAbout(word, { asker: await aMember('asker'), count: 1 })
  await page.goto(`/search?q=${word}&category=travel`)
  await page.getByRole('link', { name: 'search without the filters' }).click()
  await expect(page).toHaveURL(`/search?q=${word}`)
  await expect(found(page)).toHaveCount(1)
  await page.goto(`/search?q=will+IT+${word}`)
  await expect(page.getByRole('main')).toContainText('Too common to search for: “will”, “IT”.')
  await expect(found(page)).toHaveCount(1)
  await page.goto('/search?q=-the')
  await expect(page.getByRole('main')).toContainText('There is nothing to search for.')
  await page.goto(`/search?q=${word}&from=yesterday&wait=long`)
  await expect(page.getByRole('main')).toContainText(
    'We couldn’t read these filters and ignored them: Asked from, How long it took.',
  )
  await expect(found(page)).toHaveCount(1)
})

test('going back brings the form back as it was', async ({ page }) => {
  await page.goto('/search?q=rent&outcome=any')
  await searchFor(page, 'bread')
  await expect(page).toHaveURL('/search?q=bread&outcome=any')
  await page.goBack()
  await expect(searchForm(page).getByRole('searchbox')).toHaveValue('rent')
  await expect(page.getByLabel('How it turned out')).toHaveValue('any')
})

test('a query of one long word, of emoji, or from right to left stays on the screen', async ({ page }) => {
  for (const q of ['w'.repeat(10_000), '🦦'.repeat(300), 'ל'.repeat(250), '\u202eabc']) {
    await page.goto(`/search?q=${encodeURIComponent(q)}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoSidewaysScrolling(page)
  }
})

const hostile = [
  ['U+0000', '%00'],
  ['U+0000 in a word', 'be%00fore'],
  ['half a character', '%ED%A0%BD'],
  ['bytes that are no text', '%FF%FE'],
  ['a percent sign alone', '%'],
  ['10,000 letters', 'x'.repeat(10_000)],
  ['a thousand words', 'so+many+words+'.repeat(334)],
  ['signs', encodeURIComponent('a&|!:*()<->\\\'"')],
  ['an open quote', encodeURIComponent('"to be')],
  ['a pattern', encodeURIComponent('^(a+)+$.*[')],
  ['SQL', encodeURIComponent('\'; DROP TABLE "Passage"; --')],
  ['a script', encodeURIComponent('<script>alert(1)</script>')],
  ['only what is left out', encodeURIComponent('-work -home')],
  ['emoji', encodeURIComponent('🦦🏽 👩‍👩‍👧')],
  ['from right to left', encodeURIComponent('עברית \u202eabc')],
  ['no spaces', encodeURIComponent('我应该搬家吗')],
  ['several at once', 'one&q=two&q=three'],
] as const

test.describe('in requests', () => {
  test('a visitor’s page needs no session, and is kept by nobody', async ({ request }) => {
    const response = await request.get('/search?q=bread')
    expect(response.status()).toBe(200)
    const headers = response.headers()
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['cache-control']).toContain('no-store')
    expect(headers['content-security-policy']).toContain("script-src 'self'; style-src 'self'")
    const html = await response.text()
    expect(html.match(/<script[^>]*>/g)).toEqual([expect.stringContaining('/assets/main-')])
    expect(html).toMatch(/<meta name="robots" content="noindex/)
    expect(html.split('</main>')[0]).toContain('<article')
  })

  test('whatever is looked for, there is a page', async ({ request }) => {
    for (const [what, q] of hostile)
      await test.step(what, async () => {
        const response = await request.get(`/search?q=${q}`)
        expect(response.status()).toBe(200)
        const html = await response.text()
        expect(html).not.toContain('<script>alert')
        expect(html.match(/<h1/g)).toHaveLength(1)
        expect(html).toContain('</html>')
      })
  })

  test('filters that cannot be read are left out, and a cursor that cannot is said so', async ({
    request,
  }) => {
    const odd =
      'category=%00&tag=a,b&asker=%FF&by=x&from=2026-02-30&to=0000-00-00&best=2&state=ajar&outcome=fine'
    const response = await request.get(`/search?q=bread&${odd}&wait=1&sort=size&unanswered=no`)
    expect(response.status()).toBe(200)
    expect(textOf(await response.text())).toContain('We couldn’t read these filters and ignored them: ')
    for (const cursor of ['x', '-1', '1-2-3-4-5-6-7', '99999999999999999999'])
      expect((await request.get(`/search?q=bread&before=${cursor}`)).status(), cursor).toBe(400)
  })

  test('who searches too often is asked to wait, with the words kept', async ({ request }) => {
    const site = await siteOnALeash({ HINDSIGHT_SEARCHES_PER_ADDRESS: '1' })
    const searched = () => request.get(`${site.address}/search?q=bread`)
    await searched()
    // What other tests have searched counts too, until its ten minutes are over.
    await searched()
    const response = await searched()
    await site.stop()
    expect(response.status()).toBe(429)
    const html = await response.text()
    expect(textOf(html)).toContain('There have been too many searches from your network')
    expect(html).toMatch(/<input[^>]*value="bread"/)
  })

  test('a form’s empty fields do not stay in the address', async ({ request }) => {
    const response = await request.get('/search?q=bread&category=&tag=&from=', { maxRedirects: 0 })
    expect(response.status()).toBe(308)
    expect(response.headers().location).toBe('/search?q=bread')
  })

  test('a browser is told how to search the site', async ({ page, request }) => {
    await page.goto('/')
    const link = page.locator('link[rel="search"]')
    await expect(link).toHaveAttribute('type', 'application/opensearchdescription+xml')
    const response = await request.get((await link.getAttribute('href')) ?? '')
    expect(response.headers()['content-type']).toContain('application/opensearchdescription+xml')
    const template = await page.evaluate(
      (xml) => {
        const description = new DOMParser().parseFromString(xml, 'text/xml')
        return description.querySelector('Url[type="text/html"]')?.getAttribute('template')
      },
      await response.text(),
    )
    await page.goto(template?.replace('{searchTerms}', 'bread') ?? '')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search for “bread”')
    const etag = response.headers().etag ?? ''
    const again = await request.get('/opensearch.xml', { headers: { 'if-none-match': etag } })
    expect(again.status()).toBe(304)
  })
})
