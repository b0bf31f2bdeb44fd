import { expect, test } from './support/fixtures'
import { account, favoriteButton, logIn, logOut, pressFavorite } from './support/forms'
import { aMember } from './support/members'
import { anAnswer, aThread } from './support/threads'

test('two members and a visitor who read one thread in turns never see each other’s state', async ({
  openAs,
}) => {
  const [asker, ada, bea] = [await aMember('asker'), await aMember('ada'), await aMember('bea')]
  const thread = await aThread({ asker })
  await anAnswer(thread, { author: ada, minutesAgo: 1 })
  const [adasPage, beasPage, visitor] = [await openAs(ada), await openAs(bea), await openAs('visitor')]
  const readers = [adasPage, visitor, beasPage]
  for (const page of readers) await page.goto(thread.path)
  await pressFavorite(beasPage, `question by ${asker.name}`)
  await adasPage.getByLabel('Your answer').fill('Only I know this yet.')

  for (let turn = 0; turn < 2; turn++) {
    for (const page of readers) await page.reload()
    await expect(account(adasPage)).toContainText(ada.name)
    await expect(account(adasPage)).not.toContainText(bea.name)
    await expect(favoriteButton(adasPage, 'question')).toContainText('Favorite this')
    await expect(adasPage.getByRole('article', { name: /^Question/ })).toContainText('1 favorite')
    await expect(adasPage.getByRole('link', { name: 'Edit or delete' })).toBeVisible()

    await expect(account(beasPage)).toContainText(bea.name)
    await expect(favoriteButton(beasPage, 'question')).toContainText('Favorited this')
    await expect(beasPage.getByRole('link', { name: 'Edit or delete' })).toHaveCount(0)
    await expect(beasPage.getByLabel('Your answer')).toHaveValue('')

    await expect(account(visitor)).toHaveText('Log inSign up')
    await expect(favoriteButton(visitor, '')).toHaveCount(0)
    await expect(visitor.getByRole('main')).not.toContainText(bea.name)
    await expect(visitor.getByRole('article', { name: /^Question/ })).toContainText('1 favorite')
  }
})

test('whoever logs out on a shared computer leaves nothing to the next person', async ({ page }) => {
  const member = await aMember()
  await page.goto('/log-in?next=/settings')
  await logIn(page, member.name)
  await logOut(page)
  expect((await page.context().cookies()).filter(({ name }) => name.endsWith('hindsight'))).toEqual([])
  await page.goBack()
  await expect(account(page)).not.toContainText(member.name)
})

test.describe('in headers', () => {
  test('a member’s page is kept by nobody, and runs only scripts that are files of ours', async ({
    requestAs,
  }) => {
    const asker = await aMember('asker')
    const thread = await aThread({ asker })
    const request = await requestAs(asker)
    for (const path of [
      '/',
      thread.path,
      `/u/${asker.name}`,
      '/ask',
      '/settings',
      '/updates',
      '/log-in',
      '/nowhere',
    ]) {
      const response = await request.get(path)
      const headers = response.headers()
      expect(headers['cache-control'], path).toMatch(/private.*no-store/)
      expect(headers.etag, path).toBeUndefined()
      const scripts = /script-src ([^;]+)/.exec(headers['content-security-policy'] ?? '')?.[1] ?? ''
      expect(scripts, path).toBe("'self'")
      const html = await response.text()
      for (const script of html.match(/<script[^>]*>/g) ?? [])
        expect(script, path).toMatch(/ src="\/assets\/|type="application\/ld\+json"/)
    }
  })

  test('a session cookie that was made up reads as a visitor', async ({ request }) => {
    for (const cookie of [
      'hindsight=made.up',
      'hindsight=',
      '__Host-hindsight=x',
      'hindsight=eyJhbGciOiJub25lIn0.e30.',
    ]) {
      const response = await request.get('/settings', { headers: { cookie } })
      expect(response.status(), cookie).toBe(200)
      expect(await response.text(), cookie).toContain('Log in to see your settings.')
    }
  })

  test('the session cookie is out of reach for scripts and other sites', async ({ page }) => {
    const member = await aMember()
    await page.goto('/log-in')
    await logIn(page, member.name)
    await expect(account(page)).toContainText(member.name)
    const [cookie] = (await page.context().cookies()).filter(({ name }) => name.endsWith('hindsight'))
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  })
})
