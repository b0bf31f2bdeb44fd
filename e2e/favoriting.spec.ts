import { expectAccessible } from './support/axe'
import { expect, test } from './support/fixtures'
import { favoriteButton, openMore, postsBy, pressFavorite } from './support/forms'
import { aMember } from './support/members'
import { anAnswer, aThread } from './support/threads'

test('two members who favorite at the same moment both count, and either may undo it', async ({ openAs }) => {
  const author = await aMember('author')
  const thread = await aThread({ asker: await aMember('asker') })
  const id = await anAnswer(thread, { author })
  const [ada, bea] = [await aMember('ada'), await aMember('bea')]
  const [adasPage, beasPage] = [await openAs(ada), await openAs(bea)]
  const what = `answer by ${author.name}`
  for (const page of [adasPage, beasPage]) await page.goto(thread.path)
  await Promise.all([adasPage, beasPage].map((page) => pressFavorite(page, what)))
  for (const page of [adasPage, beasPage]) {
    await page.reload()
    await expect(postsBy(page, author)).toContainText('2 favorites')
  }

  await openMore(adasPage, what)
  await adasPage.getByRole('link', { name: 'See who favorited it' }).click()
  await expect(adasPage.getByRole('main')).toContainText(`2 members favorited an answer by ${author.name}`)
  for (const { name } of [ada, bea])
    await expect(adasPage.getByRole('main').getByRole('link', { name })).toBeVisible()
  await expectAccessible(adasPage)

  await pressFavorite(beasPage, what)
  const visitor = await openAs('visitor')
  await visitor.goto(thread.path)
  await expect(postsBy(visitor, author)).toContainText('1 favorite')
  await openMore(visitor, what)
  await visitor.getByRole('link', { name: 'See who favorited it' }).click()
  await expect(visitor).toHaveURL(`/favorites/answer-${id}`)
  await expect(visitor.getByRole('main').getByRole('listitem')).toHaveText([ada.name])
})

test('what a member made a favorite is on their page, the newest first', async ({ openAs }) => {
  const member = await aMember()
  const author = await aMember('author')
  const thread = await aThread({ asker: await aMember('asker') })
  await anAnswer(thread, { author, text: 'Ask the neighbors.' })
  const page = await openAs(member)
  await page.goto(thread.path)
  for (const what of ['question by', 'answer by']) await pressFavorite(page, what)
  await page.goto(`/u/${member.name}/favorites`)
  const rows = page.getByRole('region', { name: 'Favorites' }).getByRole('article')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText('Ask the neighbors.')
  await expect(rows.last()).toContainText('question by asker')
  await expectAccessible(page)
})

test('nobody can favorite what they wrote', async ({ openAs }) => {
  const [asker, author] = [await aMember('asker'), await aMember('author')]
  const thread = await aThread({ asker })
  await anAnswer(thread, { author })
  for (const [who, own, others] of [
    [asker, 'question by', 'answer by'],
    [author, 'answer by', 'question by'],
  ] as const) {
    const page = await openAs(who)
    await page.goto(thread.path)
    await expect(favoriteButton(page, others)).toBeVisible()
    await expect(favoriteButton(page, own)).toHaveCount(0)
  }
})
