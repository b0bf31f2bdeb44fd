import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { rendererVersion } from '@/lib/text/markdown'
import { aFollowUp, anAnswer, aThread, emptyStage, later, monday } from '@/prisma/cast/scene'
import { rerender } from './rerender'

beforeEach(emptyStage)

const old = { renderer: rendererVersion - 1 }

test('what an older version rendered is rendered again, in all three kinds of text, and only that', async () => {
  const { id } = await aThread({}, { lead: 'It is **further** away and pays a little.', more: '*More*.' })
  const answer = await anAnswer(id, { text: 'Take **it**.' })
  const current = await anAnswer(id, { text: 'Leave **it**.' })
  const followUp = await aFollowUp(id, { text: 'I **took** it.' })
  await db().question.updateMany({ data: { ...old, leadHtml: 'old', moreHtml: 'old' } })
  await db().answer.update({ where: { id: answer }, data: { ...old, html: 'old' } })
  await db().answer.update({ where: { id: current }, data: { html: 'as it is' } })
  await db().followUp.updateMany({ data: { ...old, html: 'old' } })
  expect(await rerender()).toBe(3)
  expect(await db().question.findUniqueOrThrow({ where: { id } })).toMatchObject({
    leadHtml: '<p>It is <strong>further</strong> away and pays a little.</p>',
    moreHtml: '<p><em>More</em>.</p>',
    renderer: rendererVersion,
    editedAt: null,
  })
  const answers = await db().answer.findMany({ orderBy: { id: 'asc' } })
  expect(answers.map(({ html }) => html)).toEqual(['<p>Take <strong>it</strong>.</p>', 'as it is'])
  expect((await db().followUp.findUniqueOrThrow({ where: { id: followUp } })).html).toBe(
    '<p>I <strong>took</strong> it.</p>',
  )
  expect(await rerender()).toBe(0)
})

test('an answer that was taken back stays without words', async () => {
  const answer = await anAnswer((await aThread()).id, { at: later(monday, '1h') })
  const gone = { text: '', html: '', removedAt: monday, removedReason: 'a moderator removed it' }
  await db().answer.update({ where: { id: answer }, data: { ...old, ...gone } })
  await rerender()
  expect(await db().answer.findUniqueOrThrow({ where: { id: answer } })).toMatchObject({ html: '', text: '' })
})
