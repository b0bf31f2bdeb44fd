import { beforeEach, expect, test } from 'vitest'
import { answerToEdit } from '@/lib/answers/queries'
import { followUpToEdit } from '@/lib/follow-ups/edit-queries'
import { act, aFollowUp, anAnswer, aQuestion, aThread, emptyStage, member, monday } from '@/prisma/cast/scene'
import { ask } from './commands'
import { questionToEdit } from './edit-queries'
import { previewOf } from './preview'
import { thread } from './thread-queries'

beforeEach(emptyStage)

const nothing = 2_147_483_647

test('a form for editing gets the source of a text, and whose it is', async () => {
  const { id } = await aThread({}, { lead: 'It is **further** away and pays a little.', tags: ['jobs'] })
  const answer = await anAnswer(id, { text: 'Take **it**.' })
  const followUp = await aFollowUp(id, { text: 'I **took** it.', helped: [answer] })
  const askerId = member('nettlesoup').id
  expect(await questionToEdit(id)).toMatchObject({
    lead: 'It is **further** away and pays a little.',
    askerId,
    category: { slug: 'work-and-money' },
    tags: [{ tag: { name: 'jobs' } }],
  })
  expect(await answerToEdit(answer)).toMatchObject({ text: 'Take **it**.', authorId: member('papercut').id })
  expect(await followUpToEdit(followUp)).toMatchObject({
    text: 'I **took** it.',
    authorId: askerId,
    credits: [{ answerId: answer, verdict: 'helped' }],
  })
})

test('what is not there cannot be edited', async () => {
  expect(
    await Promise.all([questionToEdit(nothing), answerToEdit(nothing), followUpToEdit(nothing)]),
  ).toEqual([null, null, null])
})

test('a preview is what the thread will be', async () => {
  const form = aQuestion({
    lead: 'It is **further** away, and more.',
    more: '# More\n\n- a\n- b',
    tags: ['jobs'],
  })
  const preview = await previewOf(form, { digest: 'x', changed: false, similar: [] })
  const { id } = await ask(act('nettlesoup', monday), form)
  const { title, leadHtml, moreHtml, tags } = preview
  expect(preview.category.slug).toBe('work-and-money')
  expect(await thread(id)).toMatchObject({ title, leadHtml, moreHtml, tags })
})

test('a preview in a category that does not exist is refused', async () => {
  const step = { digest: 'x', changed: false, similar: [] }
  const preview = previewOf(aQuestion({ category: 'nowhere' }), step)
  await expect(preview).rejects.toMatchObject({ reason: 'input', fields: { category: expect.any(String) } })
})
