import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { deleteAnswer, editAnswer, postAnswer } from '@/lib/answers/commands'
import { setBest } from '@/lib/best-answers/commands'
import { closeDatabase, db } from '@/lib/db'
import { comeBack, leave } from '@/lib/departures/commands'
import { setFavorite } from '@/lib/favorites/commands'
import { targetKinds } from '@/lib/favorites/target'
import { editFollowUp, postFollowUp } from '@/lib/follow-ups/commands'
import { joinBy } from '@/lib/identities/commands'
import { signUp } from '@/lib/members/commands'
import { saveProfile } from '@/lib/members/profile-commands'
import { profileVersion } from '@/lib/members/profile-input'
import { tellEnding } from '@/lib/nudges/reply-commands'
import { closeThread, reopenThread } from '@/lib/questions/closing-commands'
import { ask, editQuestion } from '@/lib/questions/commands'
import { nameDay } from '@/lib/questions/knows-by-commands'
import type { CastName } from '@/prisma/cast/members'
import { act, aFollowUp, anAnswer, aQuestion, aThread, aTurn, later, monday } from '@/prisma/cast/scene'
import { announced } from '@/scripts/testing/announced'
import { aNewcomer, linkBack, onlyTheCast, tuesday, wednesday } from '@/scripts/testing/leaving'
import { staleAfter } from './tags'

/** A thread of nettlesoup's, with an answer of papercut's and an update that credits it. */
let scene: { id: number; answer: number; followUp: number }

beforeEach(async () => {
  await onlyTheCast()
  const { id } = await aThread()
  const answer = await anAnswer(id)
  scene = { id, answer, followUp: await aFollowUp(id, { at: now, helped: [answer] }) }
  await announced()
})
afterAll(closeDatabase)

const now = later(monday, '62m')
const by = (name: CastName) => act(name, now)
const turn = (change: object = {}) => {
  const { questionId: _, submissionId: __, ...fields } = aTurn(scene.id, change)
  return fields
}

/** Does it, and then once more: what each made stale. */
async function twice(does: () => Promise<unknown>) {
  await does()
  const first = await announced()
  await does()
  return [first, await announced()]
}

describe('what it made stale is a row, and none when it is done once more:', () => {
  test('asking', async () => {
    const form = aQuestion({ tags: ['jobs', 'moving'] })
    let id = 0
    const rows = await twice(async () => {
      ;({ id } = await ask(by('birch'), form))
    })
    expect(rows).toEqual([[staleAfter.asking('birch', { ...form, id, askedAt: now })], []])
  })

  test.each(['birch', 'nettlesoup'] as const)('an answer, or a reply of the asker’s (%s)', async (name) => {
    const form = { questionId: scene.id, submissionId: randomUUID(), text: 'Take it.' }
    const rows = await twice(() => postAnswer(by(name), form))
    expect(rows).toEqual([[staleAfter.answering(name, scene.id)], []])
  })

  test('editing an answer', async () => {
    const rows = await twice(() => editAnswer(by('papercut'), { answerId: scene.answer, text: 'Leave it.' }))
    expect(rows).toEqual([[staleAfter.answering('papercut', scene.id)], []])
  })

  test('taking an answer back', async () => {
    const { answer: id, id: questionId } = scene
    await setFavorite(by('birch'), { target: { kind: 'answer', id }, on: true })
    await announced()
    const rows = await twice(() => deleteAnswer(by('papercut'), { answerId: id }))
    expect(rows).toEqual([[staleAfter.takingBack('papercut', ['birch'], { id, questionId })], []])
  })

  test('an update, also of those whom it credits', async () => {
    const form = aTurn(scene.id, { outcome: 'partly', helped: [scene.answer] })
    const rows = await twice(() => postFollowUp(by('nettlesoup'), form))
    expect(rows).toEqual([[staleAfter.followingUp('nettlesoup', ['papercut'], scene.id)], []])
  })

  test('an ending told by a mailed link', async () => {
    const { id } = await db().nudge.create({
      data: { questionId: scene.id, ordinal: 1, reason: 'three_months', createdAt: monday },
    })
    const rows = await twice(() => tellEnding({ now }, id, turn()))
    expect(rows).toEqual([[staleAfter.followingUp('nettlesoup', [], scene.id)], []])
  })

  test.each(targetKinds)('a favorite %s, and taking it back', async (kind) => {
    const id = { question: scene.id, answer: scene.answer, 'follow-up': scene.followUp }[kind]
    const author = kind === 'answer' ? 'papercut' : 'nettlesoup'
    const stale = staleAfter.favoriting({ by: 'birch', author, questionId: scene.id, key: `${kind}-${id}` })
    for (const on of [true, false])
      expect(await twice(() => setFavorite(by('birch'), { target: { kind, id }, on }))).toEqual([[stale], []])
  })

  test('marking a best answer, and taking the mark back', async () => {
    for (const on of [true, false])
      expect(await twice(() => setBest(by('nettlesoup'), { answerId: scene.answer, on }))).toEqual([
        [staleAfter.markingBest('papercut', scene.id)],
        [],
      ])
  })

  test('closing and reopening', async () => {
    for (const does of [closeThread, reopenThread])
      expect(await twice(() => does(by('nettlesoup'), { questionId: scene.id }))).toEqual([
        [staleAfter.closing(scene.id)],
        [],
      ])
  })

  test('naming a day, and taking it back', async () => {
    for (const knowsBy of [new Date('2027-01-01'), null])
      expect(await twice(() => nameDay(by('nettlesoup'), { questionId: scene.id, knowsBy }))).toEqual([
        [staleAfter.namingDay(scene.id)],
        [],
      ])
  })

  test('joining', async () => {
    const form = { name: 'winterbourne', email: 'winter@example.org', password: 'a cold clear stream' }
    expect(await twice(() => signUp(monday, form))).toEqual([[staleAfter.joining('winterbourne')], []])
  })

  test('joining by another site', async () => {
    const who = { provider: 'https://id.example.org', subject: 'a-1', label: 'vera', name: 'vera' }
    const vouched = { ...who, email: 'vera@example.org', emailVerified: true }
    const rows = await twice(() => joinBy(monday, vouched, { name: 'vera', email: 'vera@example.org' }))
    expect(rows).toEqual([[staleAfter.joining('vera')], []])
  })

  test('leaving', async () => {
    const actor = await aNewcomer()
    const rows = await twice(() => leave({ actor, now: tuesday }, { keepsTexts: true }))
    expect(rows).toEqual([[staleAfter.renaming('passerby', [])], []])
  })
})

describe('what it made stale is a row:', () => {
  test('editing a question, of where it stood and where it stands', async () => {
    const { id } = await aThread({}, { category: 'travel', tags: ['jobs'] })
    await announced()
    const { submissionId: _, ...fields } = aQuestion({ category: 'health', tags: ['moving'] })
    await editQuestion(act('nettlesoup', later(monday, '5m')), { questionId: id, ...fields })
    const places = { id, categories: ['travel', 'health'], tags: ['jobs', 'moving'] }
    expect(await announced()).toEqual([staleAfter.editingQuestion('nettlesoup', places)])
  })

  test('editing an update, also of those whom it credited before', async () => {
    const other = await anAnswer(scene.id, { by: 'birch' })
    await announced()
    await editFollowUp(by('nettlesoup'), { followUpId: scene.followUp, ...turn({ helped: [other] }) })
    const [stale] = await announced()
    const credited = ['papercut', 'birch']
    expect(stale).toEqual(expect.arrayContaining(staleAfter.followingUp('nettlesoup', credited, scene.id)))
  })

  test('saving a profile', async () => {
    const actor = await aNewcomer()
    const began = profileVersion({ bio: 'Was here.', links: ['https://example.org/'] })
    await saveProfile({ actor, now }, { bio: 'Mends things.', links: [], began })
    expect(await announced()).toEqual([staleAfter.changingProfile('passerby')])
  })

  test('coming back', async () => {
    const actor = await aNewcomer()
    await leave({ actor, now: tuesday }, { keepsTexts: true })
    await announced()
    await comeBack(wednesday, linkBack(actor))
    expect(await announced()).toEqual([staleAfter.renaming('passerby', [])])
  })
})

test('what is refused makes nothing stale', async () => {
  const closed = later(monday, '366d')
  await expect(anAnswer(scene.id, { at: closed })).rejects.toMatchObject({ reason: 'closed' })
  await expect(aFollowUp(scene.id, { by: 'birch' })).rejects.toMatchObject({ reason: 'not-asker' })
  expect(await announced()).toEqual([])
})
