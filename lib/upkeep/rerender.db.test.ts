import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { closeDatabase, db, pool } from '@/lib/db'
import { rendererVersion } from '@/lib/text/markdown'
import { aFollowUp, anAnswer, aThread, emptyStage, later, monday } from '@/prisma/cast/scene'
import { jobRows, until, whileWorking } from '@/scripts/testing/working'
import { beginRenderingAgain, renderAgain, rerender } from './rerender'

vi.setConfig({ testTimeout: 60_000 })

beforeEach(async () => {
  await emptyStage()
  await pool().query('DELETE FROM pgboss.schedule')
})
afterAll(closeDatabase)

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

test('a worker renders what an older version wrote without being asked to, and once', async () => {
  const { id } = await aThread()
  for (let i = 0; i < 3; i += 1)
    await anAnswer(id, { by: i === 1 ? 'nettlesoup' : 'papercut', text: `*${i}*` })
  const followUp = await aFollowUp(id, { text: 'I **took** it.' })
  await db().answer.updateMany({ data: { ...old, html: 'old' } })
  await db().followUp.updateMany({ data: { ...old, html: 'old' } })
  await beginRenderingAgain()
  await beginRenderingAgain()
  await whileWorking(() =>
    until(
      async () => (await jobRows('render-again')).filter(({ state }) => state === 'completed').length === 3,
    ),
  )
  expect((await db().followUp.findUniqueOrThrow({ where: { id: followUp } })).html).not.toBe('old')
  expect((await db().answer.findMany({ orderBy: { id: 'asc' } })).map(({ html }) => html)).toEqual([
    '<p><em>0</em></p>',
    '<p><em>1</em></p>',
    '<p><em>2</em></p>',
  ])
  expect(await jobRows('render-again')).toHaveLength(3)
})

test('what a newer version rendered is left alone, and its work is left to a worker of that version', async () => {
  const newer = { renderer: rendererVersion + 1, html: 'newer' }
  const answer = await anAnswer((await aThread()).id)
  await db().answer.update({ where: { id: answer }, data: newer })
  expect(await rerender()).toBe(0)
  expect(await db().answer.findUniqueOrThrow({ where: { id: answer } })).toMatchObject(newer)
  const place = { renderer: newer.renderer, kind: 'question', after: 0 } as const
  await expect(renderAgain(monday, place)).rejects.toThrow(`renderer ${newer.renderer}`)
  expect(await jobRows('render-again')).toEqual([])
})

test('a text that was edited while it was rendered keeps its edit', async () => {
  const answer = await anAnswer((await aThread()).id, { text: 'Take it.' })
  await db().answer.update({ where: { id: answer }, data: old })
  const client = await pool().connect()
  try {
    await client.query('BEGIN')
    await client.query(
      `UPDATE "Answer" SET "text" = 'Leave it.', "html" = 'Left', "renderer" = $1 WHERE "id" = $2`,
      [rendererVersion, answer],
    )
    const rendering = rerender()
    await until(async () => {
      const { rows } = await client.query(`SELECT 1 FROM pg_locks WHERE NOT granted`)
      return rows.length > 0
    })
    await client.query('COMMIT')
    await rendering
  } finally {
    client.release()
  }
  expect(await db().answer.findUniqueOrThrow({ where: { id: answer } })).toMatchObject({
    text: 'Leave it.',
    html: 'Left',
  })
})
