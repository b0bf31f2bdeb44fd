import { afterAll, beforeEach, expect, test } from 'vitest'
import { postAnswer } from '@/lib/answers/commands'
import { closeDatabase, db } from '@/lib/db'
import { leave } from '@/lib/departures/commands'
import { questionParts, waitedParts } from '@/lib/digests/parts'
import { noticeColumns, noticeView } from '@/lib/notices/columns'
import { tell } from '@/lib/notices/tell-commands'
import { aThread, emptyStage, member, monday } from '@/prisma/cast/scene'
import { doJobs } from '@/scripts/testing/jobs'
import { aNewcomer, onlyTheCast } from '@/scripts/testing/leaving'
import type { Letter } from './letter'
import { letterWriters } from './letters'

const name = 'buy3-casino.example'

beforeEach(async () => {
  await emptyStage()
  await onlyTheCast()
})
afterAll(closeDatabase)

function expectNoLink(letter: Letter | null) {
  const { subject, parts, why } = letter ?? {}
  const words = JSON.stringify({ subject, parts, why })
  expect(words).not.toContain(name)
  expect(words).toContain('buy3-casino.\u200cexample')
}

test('mail about an account makes no link of its name', async () => {
  const { id: userId, ...actor } = await aNewcomer(name)
  await db().user.update({ where: { id: userId }, data: { emailVerifiedAt: null } })
  expectNoLink(await letterWriters.verify_email(monday, { kind: 'verify_email', userId }))
  await db().user.update({ where: { id: userId }, data: { emailVerifiedAt: monday } })
  expectNoLink(await letterWriters.reset_password(monday, { kind: 'reset_password', userId }))
  expectNoLink(await letterWriters.log_in(monday, { kind: 'log_in', userId }))
  expectNoLink(await letterWriters.password_changed(monday, { kind: 'password_changed', userId }))
  expectNoLink(await letterWriters.way_in_added(monday, { kind: 'way_in_added', userId, way: 'passkey' }))
  const changed = { kind: 'email_changed', userId, address: 'before@example.org' } as const
  expectNoLink(await letterWriters.email_changed(monday, changed))
  const { id: exportId } = await db().dataExport.create({
    data: { userId, requestedAt: monday, finishedAt: monday },
    select: { id: true },
  })
  expectNoLink(await letterWriters.export_ready(monday, { kind: 'export_ready', exportId }))
  await leave({ actor: { id: userId, ...actor }, now: monday }, { keepsTexts: true })
  expectNoLink(await letterWriters.left(monday, { kind: 'left', userId }))
})

test('news makes no link of a member’s name, and leaves titles as they are', async () => {
  const actor = await aNewcomer(name)
  const title = 'Whether Node.js 3.5 will do'
  const { id: questionId } = await aThread({}, { title })
  const submissionId = '2f0e0d0c-0b0a-4908-8706-050403020100'
  await postAnswer({ actor, now: monday }, { questionId, submissionId, text: 'See example.org.' })
  await doJobs('tell', (happened) => tell(monday, happened))
  const where = { userId: member('nettlesoup').id }
  const { id: noticeId } = await db().notice.findFirstOrThrow({ where, select: { id: true } })
  const letter = await letterWriters.notice(monday, { kind: 'notice', noticeId })
  expectNoLink(letter)
  expect(letter?.subject).toContain(title)
  expect(letter?.parts).toContainEqual(expect.objectContaining({ text: 'See example.org.' }))
  const notice = noticeView(await db().notice.findFirstOrThrow({ where, select: noticeColumns }), 100)
  const site = 'https://advice.example'
  const asked = { id: 1, slug: 'x', title, askerName: name, category: 'Travel' }
  for (const [part] of [
    waitedParts({ threads: [[notice]], more: false, site, day: String }).slice(1),
    questionParts({ questions: [asked], left: null, site }).slice(1),
  ])
    expect(part).toMatchObject({ text: title, note: expect.stringContaining('buy3-casino.\u200cexample') })
})
