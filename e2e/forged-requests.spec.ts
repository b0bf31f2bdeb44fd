import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { query } from './support/database'
import { expect, test } from './support/fixtures'
import { aMember } from './support/members'
import { emptyQuestion, type Fields, formOn, previewed, sendForm } from './support/requests'
import { anAnswer, aThread, type Thread } from './support/threads'

type Form = { path: string; fields: Fields }

const everythingIn = ({ id }: Thread) =>
  query(
    `SELECT to_jsonb(q) AS question,
       (SELECT jsonb_agg(a ORDER BY a."id") FROM "Answer" a WHERE a."questionId" = q."id") AS answers,
       (SELECT jsonb_agg(f ORDER BY f."id") FROM "FollowUp" f WHERE f."questionId" = q."id") AS updates,
       (SELECT jsonb_agg(b) FROM "BestAnswer" b WHERE b."questionId" = q."id") AS bests,
       (SELECT jsonb_agg(c) FROM "Closing" c WHERE c."questionId" = q."id") AS closings
     FROM "Question" q WHERE "id" = $1`,
    [id],
  )

/** A form of somebody's own, filled in by them. */
async function form(by: APIRequestContext, path: string, words: string, filled: Fields = {}): Promise<Form> {
  return { path, fields: { ...(await formOn(by, path, words)), ...filled } }
}

/** The same as if it had been rendered for whoever sends it. */
const passedOn = (fields: Fields, to: string): Fields => ({ ...fields, as: to })

/** A thread, and every form in it that is its asker's or its answerer's alone. */
async function aThreadWithForms(
  requestAs: (who: Awaited<ReturnType<typeof aMember>>) => Promise<APIRequestContext>,
) {
  const [asker, author] = [await aMember('asker'), await aMember('author')]
  const thread = await aThread({ asker, daysAgo: 1 / 48 })
  const answer = await anAnswer(thread, { author, minutesAgo: 1 })
  const [askers, authors] = [await requestAs(asker), await requestAs(author)]
  const update = { outcome: 'worked_out', text: 'It went well.' }
  const question = { ...emptyQuestion, title: 'Something else entirely', category: 'education' }
  const edited = { ...question, lead: 'Words that the asker never wrote, and enough of them.' }
  const previewedForm = async (path: string, words: string, filled: Fields) => {
    const { fields } = await form(askers, path, words, filled)
    return { path, fields: await previewed(askers, path, fields) }
  }
  const forms = {
    close: await form(askers, thread.path, 'Close to new answers'),
    best: await form(askers, thread.path, 'Mark as best answer', { on: '1' }),
    update: await previewedForm(thread.path, 'Preview update', update),
    edit: await previewedForm(`${thread.path}/edit`, 'Preview question', edited),
    editAnswer: await form(authors, `/answers/${answer}/edit`, 'Save changes', { text: 'Not my words.' }),
    deleteAnswer: await form(authors, `/answers/${answer}/edit`, 'Delete answer'),
  }
  return { thread, author, askers, authors, forms }
}

test('nobody can mark, close, follow up or edit what is another’s, by any request', async ({
  request,
  requestAs,
}) => {
  const { thread, author, askers, authors, forms } = await aThreadWithForms(requestAs)
  const { editAnswer, deleteAnswer, ...askersOwn } = forms
  const stranger = await aMember('stranger')
  const before = await everythingIn(thread)
  for (const [by, name, theirs] of [
    [await requestAs(stranger), stranger.name, forms],
    [request, '', forms],
    [authors, author.name, askersOwn],
  ] as const)
    for (const [what, { path, fields }] of Object.entries(theirs))
      for (const sent of [fields, passedOn(fields, name)]) {
        const response = await sendForm(by, path, { fields: sent })
        expect(response.status(), what).toBeLessThan(500)
        expect(await everythingIn(thread), what).toEqual(before)
      }
  for (const [by, own] of [
    [askers, Object.values(askersOwn)],
    [authors, [editAnswer, deleteAnswer]],
  ] as const)
    for (const { path, fields } of own)
      expect((await sendForm(by, path, { fields })).status(), `Their own ${path}`).toBe(303)
})

test('a moderator can close a thread, but not speak for anyone in it', async ({ requestAs }) => {
  const { thread, forms } = await aThreadWithForms(requestAs)
  const moderator = await aMember('mod', 'moderator')
  const moderators = await requestAs(moderator)
  const before = await everythingIn(thread)
  const { close: _, ...others } = forms
  for (const [what, { path, fields }] of Object.entries(others)) {
    await sendForm(moderators, path, { fields: passedOn(fields, moderator.name) })
    expect(await everythingIn(thread), what).toEqual(before)
  }
  const close = await form(moderators, thread.path, 'Close to new answers')
  expect((await sendForm(moderators, close.path, { fields: close.fields })).status()).toBe(303)
  expect(await everythingIn(thread)).not.toEqual(before)
})

test('the id of a form counts for its author alone', async ({ requestAs }) => {
  const thread = await aThread({ asker: await aMember('asker') })
  const submissionId = randomUUID()
  for (const called of ['ada', 'bea']) {
    const by = await requestAs(await aMember(called))
    const { path, fields } = await form(by, thread.path, 'Post answer', {
      submissionId,
      text: `By ${called}.`,
    })
    expect((await sendForm(by, path, { fields: { ...fields, do: 'post' } })).status()).toBe(303)
  }
  const texts = await query('SELECT "text" FROM "Answer" WHERE "questionId" = $1 ORDER BY "id"', [thread.id])
  expect(texts).toEqual([{ text: 'By ada.' }, { text: 'By bea.' }])
})
