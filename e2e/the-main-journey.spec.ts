import { expectAccessible } from './support/axe'
import { expect, test } from './support/fixtures'
import { aQuestion, postAnswer, postsBy, pressFavorite, refusal, writeQuestion } from './support/forms'
import { aMember } from './support/members'
import { daysPass } from './support/threads'

test('a question about leaving a job is asked, answered, closed, and how it turned out is read by a visitor', async ({
  openAs,
}) => {
  test.slow()
  const asker = await aMember('asker')
  const members = await Promise.all(['ada', 'bea', 'cai', 'dov', 'eli'].map((called) => aMember(called)))
  const [ada, bea, cai, dov, eli] = members as [
    typeof asker,
    typeof asker,
    typeof asker,
    typeof asker,
    typeof asker,
  ]
  const askersPage = await openAs(asker)

  await test.step('the question is posted from its preview', async () => {
    await askersPage.goto('/ask')
    await writeQuestion(askersPage)
    await askersPage.getByRole('button', { name: 'Preview question' }).click()
    await askersPage.getByRole('button', { name: 'Post question' }).click()
    await expect(askersPage).toHaveURL(/\/q\/\d+\/should-i-leave-a-job-that-i-am-good-at$/)
    await expect(askersPage.getByRole('heading', { name: 'No answers yet' })).toBeVisible()
    await expectAccessible(askersPage)
  })
  const { pathname } = new URL(askersPage.url())
  const thread = { id: Number(pathname.split('/')[2]), path: pathname, title: aQuestion.Title }
  const strangersPage = await openAs(await aMember('stranger'))
  await strangersPage.goto(thread.path)

  await test.step('seven answers arrive, two of them the asker’s', async () => {
    for (const author of [ada, bea, asker, cai, dov, asker, eli]) {
      const page = author === asker ? askersPage : await openAs(author)
      await page.goto(thread.path)
      const before = await postsBy(page, author).count()
      await postAnswer(page, before === 0 ? `What I did, by ${author.name}.` : 'Thank you, that helps.')
      await expect(postsBy(page, author)).toHaveCount(before + 1)
    }
  })

  await test.step('favorites are given', async () => {
    for (const [member, pressed] of [
      [ada, [`question by ${asker.name}`, `answer by ${bea.name}`]],
      [bea, [`question by ${asker.name}`]],
      [cai, [`answer by ${bea.name}`]],
    ] as const) {
      const page = await openAs(member)
      await page.goto(thread.path)
      for (const what of pressed) await pressFavorite(page, what)
    }
  })

  await test.step('the asker marks two answers best, and closes the thread', async () => {
    await askersPage.goto(thread.path)
    for (const { name } of [bea, eli]) {
      await askersPage.getByRole('button', { name: `Mark as best answer : answer by ${name}` }).click()
      await expect(
        askersPage.getByRole('button', { name: `Unmark as best answer : answer by ${name}` }),
      ).toBeVisible()
    }
    await askersPage.getByRole('button', { name: 'Close to new answers' }).click()
    await expect(askersPage.getByText('This thread is closed to new answers.')).toBeVisible()
  })

  await test.step('a stranger who was still writing is refused, and keeps the text', async () => {
    await postAnswer(strangersPage, 'I only just saw this.')
    await expect(refusal(strangersPage)).toContainText('This thread is closed to new answers.')
    await expect(strangersPage.getByLabel('Your answer')).toHaveValue('I only just saw this.')
  })

  await test.step('months later the asker comes back', async () => {
    await daysPass(thread, 130)
    await askersPage.reload()
    await askersPage.getByRole('radio', { name: 'Worked out', exact: true }).check()
    await askersPage.getByLabel('What happened').fill('I went in the spring. It is quieter, and I sleep.')
    const helped = askersPage.getByRole('group', { name: 'Answers that helped', exact: false }).first()
    await helped.getByRole('checkbox', { name: bea.name }).check()
    await helped.getByRole('checkbox', { name: dov.name }).check()
    await askersPage.getByRole('button', { name: 'Preview update' }).click()
    await askersPage.getByRole('button', { name: 'Post update' }).click()
    await expect(postsBy(askersPage, asker)).toHaveCount(3)
    await expectAccessible(askersPage)
  })

  await test.step('a visitor reads all of it, in order and with the right counts', async () => {
    const visitor = await openAs('visitor')
    await visitor.goto(thread.path)
    const timeline = visitor.getByRole('region', { name: '5 answers' })
    await expect(timeline.getByText('and 2 replies from the asker and 1 update, oldest first')).toBeVisible()
    const authors = await timeline.getByRole('article').locator('.byline .who').allTextContents()
    expect(authors).toEqual([ada, bea, asker, cai, dov, asker, eli, asker].map(({ name }) => name))
    await expect(timeline.getByText('four months later')).toBeVisible()

    const question = visitor.getByRole('article', { name: `Question by ${asker.name}` })
    await expect(question).toContainText('5 answers, 1 update')
    await expect(question).toContainText('2 favorites')
    await expect(postsBy(visitor, bea)).toContainText('2 favorites')
    await expect(postsBy(visitor, bea)).toContainText('Best answer')
    await expect(postsBy(visitor, eli)).toContainText('Best answer')
    await expect(
      postsBy(visitor, dov).getByRole('link', { name: 'The asker says this helped' }),
    ).toBeVisible()
    await expect(visitor.getByText('This thread is closed to new answers.')).toBeVisible()

    const ending = visitor.getByRole('region', { name: 'How it turned out' })
    await expect(ending).toContainText('Worked out 4 months later')
    await expect(ending).toContainText('The asker says 2 answers helped')
    await expectAccessible(visitor)
    await ending.getByRole('link', { name: 'See the update' }).click()
    await expect(postsBy(visitor, asker).last()).toBeInViewport()
  })

  await test.step('it is listed among the endings, and on the page of whoever helped', async () => {
    const visitor = await openAs('visitor')
    await visitor.goto('/updates')
    await expect(visitor.locator(`a[href^="${thread.path}#u"]`)).toHaveText(aQuestion.Title)
    await visitor.goto(`/u/${bea.name}/answers`)
    const counts = visitor.getByRole('main').locator('dl')
    await expect(counts).toContainText('best answer1')
    await expect(counts).toContainText('answer that helped1')
  })
})
