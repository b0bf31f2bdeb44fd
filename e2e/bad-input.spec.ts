import { expectAccessible } from './support/axe'
import { query } from './support/database'
import { expect, test } from './support/fixtures'
import { aQuestion, postAnswer, postsBy, refusal } from './support/forms'
import { aMember, newName, password } from './support/members'
import { aReader } from './support/reading'
import { emptyQuestion, formOn, sendForm, textOf } from './support/requests'
import { aThread } from './support/threads'

const tooMuchOf = (letter: string, count: number) => letter.repeat(count)
const rightToLeft = '\u202e'

test('whatever is written shows as text, and breaks nothing', async ({ openAs }) => {
  const member = await aMember()
  const thread = await aThread({ asker: await aMember('asker') })
  const page = await openAs(member)
  page.on('dialog', () => expect(false, 'A script ran').toBe(true))
  await page.goto(thread.path)
  const hostile = [
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '[one](javascript:alert(1)) [two](data:text/html,x) [three](//example.org) <javascript:alert(1)>',
    `A word: ${tooMuchOf('a', 300)} and ${rightToLeft}the other way`,
    '| a | b |\n|---|---|\n| 1 | 2 |',
  ]
  await postAnswer(page, hostile.join('\n\n'))
  const answer = postsBy(page, member)
  await expect(answer).toContainText('<script>alert(1)</script><img src=x onerror=alert(1)>')
  await expect(answer.locator('script, img, iframe, [onerror]')).toHaveCount(0)
  for (const link of await answer.locator('.prose a').all()) {
    expect(await link.getAttribute('href')).toMatch(/^https?:\/\/|^\/\//)
    expect(await link.getAttribute('rel')).toBe('nofollow ugc noopener')
  }
  await expectAccessible(page)
})

test('a text that is one character too long is given back with what to do', async ({ openAs }) => {
  const { member, page } = await aReader(openAs)
  await postAnswer(page, tooMuchOf('é', 20_001))
  await expect(refusal(page)).toContainText('at most 20,000 fit. Shorten it by 1.')
  await expect(refusal(page)).toBeFocused()
  await refusal(page).getByRole('link').click()
  await expect(page.getByLabel('Your answer')).toBeFocused()
  await expectAccessible(page)
  await postAnswer(page, tooMuchOf('é', 20_000))
  await expect(postsBy(page, member)).toHaveCount(1)
})

test('a name that turns the writing around is refused', async ({ page }) => {
  await page.goto('/sign-up')
  await page.getByLabel('Name', { exact: true }).fill(`ada${rightToLeft}mar`)
  await page.getByLabel('Email address').fill('not an address')
  await page.getByLabel('Password').fill('short')
  await page.getByRole('main').getByRole('button', { name: 'Sign up' }).click()
  await expect(refusal(page)).toContainText('Fix three things')
  await expect(page.getByLabel('Name', { exact: true })).toHaveAccessibleDescription(
    /Error: Use letters, digits/,
  )
  await expect(page.getByLabel('Email address')).toHaveValue('not an address')
})

test.describe('in requests', () => {
  for (const [what, text, reason] of [
    ['nothing', '', 'Write the answer.'],
    ['only spaces', ' \n\t \u200b\u3164 ', 'Write the answer.'],
    ['U+0000', 'before\0after', 'contains a character that cannot be stored'],
    ['one character too many', tooMuchOf('x', 20_001), 'Shorten it by 1.'],
    ['20,000 combining marks', `a${tooMuchOf('\u0301', 20_000)}`, 'stacks more accents on one letter'],
    ['1 MB of [', tooMuchOf('[', 1_000_000), 'The answer is far too long; at most 20,000 characters fit.'],
  ] as const)
    test(`an answer of ${what} is refused with a reason, and given back`, async ({ requestAs }) => {
      const thread = await aThread({ asker: await aMember('asker') })
      const request = await requestAs(await aMember())
      const fields = { ...(await formOn(request, thread.path, 'Post answer')), text, do: 'post' }
      const response = await sendForm(request, thread.path, { fields })
      expect(response.status()).toBe(422)
      const html = await response.text()
      expect(textOf(html)).toContain(reason)
      const kept = /<textarea[^>]*name="text"[^>]*>\n?([\s\S]*?)<\/textarea>/.exec(html)?.[1]
      if (!text.includes('\0')) expect(kept?.length).toBe(text.length)
      expect(await query('SELECT 1 FROM "Answer" WHERE "questionId" = $1', [thread.id])).toHaveLength(0)
    })

  test('20,000 opening brackets, and as many emphases, are posted at once', async ({ requestAs }) => {
    const thread = await aThread({ asker: await aMember('asker') })
    const request = await requestAs(await aMember())
    for (const text of [
      tooMuchOf('[', 20_000),
      tooMuchOf('*_', 10_000),
      `${tooMuchOf('> ', 9_999)}x`,
      tooMuchOf('🦦', 20_000),
    ]) {
      const fields = { ...(await formOn(request, thread.path, 'Post answer')), text, do: 'post' }
      const response = await sendForm(request, thread.path, { fields })
      expect(response.status(), text.slice(0, 4)).toBe(303)
      expect((await request.get(thread.path)).status()).toBe(200)
    }
  })

  test('a question with an unknown category, date or too many tags says so, and keeps the rest', async ({
    requestAs,
  }) => {
    const request = await requestAs(await aMember('asker'))
    const hidden = await formOn(request, '/ask', 'Preview question')
    const written = {
      ...emptyQuestion,
      title: aQuestion.Title,
      lead: aQuestion.Question,
      category: 'education',
    }
    for (const [change, reason] of [
      [{ category: 'nowhere' }, 'Choose one of the categories.'],
      [{ category: '' }, 'Choose a category.'],
      [{ category: "x' OR 1=1 --" }, 'Choose one of the categories.'],
      [{ knowsBy: '2027-02-30' }, 'Write the date as year-month-day'],
      [{ knowsBy: '9999-01-01' }, 'Choose a date in this century.'],
      [{ tags: 'a,b,c,d,e,f,g,h,i' }, 'Use at most 8 tags; there are 9.'],
      [{ tags: `fine\0not` }, 'is not a tag'],
      [{ title: tooMuchOf('x', 141) }, 'Shorten it by 1.'],
      [{ title: `${rightToLeft}\u200b \u3164` }, 'Write the title.'],
      [{ decidingBetween: tooMuchOf('one\n', 11) }, 'Name at most 10 things'],
      [{ submissionId: 'mine' }, 'This form has lost its mark.'],
    ] as const) {
      const fields = { ...hidden, ...written, ...change, do: 'preview' }
      const response = await sendForm(request, '/ask', { fields })
      const html = await response.text()
      expect(response.status(), reason).toBe(422)
      expect(textOf(html), JSON.stringify(change)).toContain(reason)
      expect(html, reason).toContain(aQuestion.Question)
      expect(html, reason).not.toContain('Post question</button>')
    }
  })

  test('what nobody could sign up or log in with is refused, never a 500', async ({ request }) => {
    const signUp = await formOn(request, '/sign-up', 'Sign up')
    const logIn = await formOn(request, '/log-in', 'Log in')
    const fine = { name: newName(), email: `${newName()}@example.org`, password }
    for (const change of [
      { name: 'a\0bc' },
      { name: `ada${rightToLeft}mar` },
      { name: 'a'.repeat(21) },
      { name: `ada${'\u0301'.repeat(5_000)}` },
      { email: 'a\0b@example.org' },
      { email: `${'a'.repeat(250)}@example.org` },
      { password: 'x'.repeat(129) },
      { password: 'x'.repeat(1_000_000) },
      { password: '1234567890' },
    ]) {
      const response = await sendForm(request, '/sign-up', {
        fields: { ...signUp, ...fine, ...change },
      })
      expect(response.status(), JSON.stringify(change).slice(0, 60)).toBe(422)
      expect(textOf(await response.text()), JSON.stringify(change).slice(0, 60)).toContain('Fix one thing')
    }
    for (const login of [
      'a\0b',
      'a\0b@example.org',
      `${rightToLeft}ada`,
      '\ud83d',
      'x'.repeat(254),
      '%00',
      "' OR 1=1 --",
    ]) {
      const response = await sendForm(request, '/log-in', {
        fields: { ...logIn, login, password: 'a\0bcdefghijk' },
      })
      expect(response.status(), login.slice(0, 20)).toBe(422)
      expect(textOf(await response.text()), login.slice(0, 20)).toMatch(
        /password don’t match|Write your name/,
      )
    }
  })
})
