import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { editAnswer } from '@/lib/answers/commands'
import { closeDatabase, db } from '@/lib/db'
import { editFollowUp } from '@/lib/follow-ups/commands'
import { setMute } from '@/lib/mutes/commands'
import { noticeLetter } from '@/lib/notices/letters'
import { editQuestion } from '@/lib/questions/commands'
import { settings } from '@/lib/settings'
import { castMembers } from '@/prisma/cast/members'
import {
  act,
  aFollowUp,
  anAnswer,
  aQuestion,
  aThread,
  aTurn,
  emptyStage,
  later,
  member,
  monday,
} from '@/prisma/cast/scene'
import { anOldThread, follow, now, tellAll, told } from '@/scripts/testing/telling'
import { renderedText } from './reading'

beforeEach(emptyStage)
afterAll(closeDatabase)

const others = castMembers
  .map(({ name }) => name)
  .filter((name) => !['nettlesoup', 'papercut'].includes(name))

/** marrow answers in a thread of nettlesoup's in which papercut has answered. */
async function anAnswerThatSays(text: string) {
  const { id } = await anOldThread()
  return { id, answer: await anAnswer(id, { by: 'marrow', at: later(monday, '2h'), text }) }
}

describe('a mention', () => {
  test('is a link where the member exists, and text where nobody does', async () => {
    expect(await renderedText('Ask @Birch or @nobody.')).toBe(
      '<p>Ask <a href="/u/birch" translate="no"><bdi>@Birch</bdi></a> or @nobody.</p>',
    )
    await db().user.update({ where: { id: member('birch').id }, data: { leftAt: now } })
    try {
      expect(await renderedText('Ask @birch.')).toBe('<p>Ask @birch.</p>')
    } finally {
      await db().user.update({ where: { id: member('birch').id }, data: { leftAt: null } })
    }
  })

  test('in an answer is told, to each once, and not to who wrote it', async () => {
    await anAnswerThatSays('@birch, @oduya, @birch and I, @marrow, think so.')
    await tellAll()
    expect((await told()).toSorted()).toEqual([
      'answer to nettlesoup',
      'mention to birch',
      'mention to oduya',
      'thread_answer to papercut',
    ])
  })

  test('is told to a follower instead of the answer, and to the asker as an answer to their question', async () => {
    await anAnswerThatSays('@papercut is right, @nettlesoup.')
    await tellAll()
    expect((await told()).toSorted()).toEqual(['answer to nettlesoup', 'mention to papercut'])
  })

  test('is told as what else it is to a member who wants no notices of mentions', async () => {
    await db().noticePreference.create({
      data: { userId: member('papercut').id, kind: 'mention', delivery: 'off' },
    })
    await anAnswerThatSays('@papercut is right.')
    await tellAll()
    expect((await told()).toSorted()).toEqual(['answer to nettlesoup', 'thread_answer to papercut'])
  })

  test('in an update is told, unless the update credits the member', async () => {
    const { id, answer } = await anOldThread()
    await aFollowUp(id, { helped: [answer], text: 'Thank you, @papercut and @birch.' })
    await tellAll()
    expect((await told()).toSorted()).toEqual(['credited to papercut', 'mention to birch'])
  })

  test('in a question is told when it is asked', async () => {
    await aThread({}, { lead: 'It is further away, and @birch knows the town.', more: '@oduya too.' })
    await tellAll()
    expect((await told()).toSorted()).toEqual(['mention to birch', 'mention to oduya'])
  })

  test('is not told to who has muted its author, who is banned, or who wants nothing of the thread', async () => {
    const { id } = await anOldThread()
    await setMute(act('birch', monday), { name: 'marrow', on: true })
    await db().user.update({ where: { id: member('oduya').id }, data: { bannedAt: now } })
    await follow(id, 'lowtide', 'none')
    try {
      await anAnswer(id, { by: 'marrow', at: later(monday, '2h'), text: '@birch @oduya @lowtide' })
      await tellAll()
      expect((await told()).toSorted()).toEqual(['answer to nettlesoup', 'thread_answer to papercut'])
    } finally {
      await db().user.updateMany({ data: { bannedAt: null } })
    }
  })

  test('by one member again and again is mailed once a day, and is in the digest after that', async () => {
    const id = (await anAnswerThatSays('@birch, look.')).id
    await anAnswer(id, { by: 'marrow', at: later(monday, '3h'), text: '@birch, look again.' })
    await anAnswer(id, { by: 'papercut', at: later(monday, '4h'), text: 'Do look, @birch.' })
    await anAnswer(id, { by: 'marrow', at: later(monday, '27h'), text: '@birch, it is tomorrow.' })
    await tellAll()
    const told = await db().notice.findMany({ where: { kind: 'mention' }, orderBy: { createdAt: 'asc' } })
    expect(told.map(({ delivery }) => delivery)).toEqual(['mail', 'digest', 'mail', 'mail'])
  })

  test('is mailed by default, says who and where, and can be stopped for its kind', async () => {
    const { answer } = await anAnswerThatSays('Ask @birch.')
    await tellAll()
    const notice = await db().notice.findFirstOrThrow({ where: { kind: 'mention' } })
    expect(notice).toMatchObject({ delivery: 'mail', answerId: answer })
    const letter = await noticeLetter(now, { noticeId: notice.id })
    expect(letter?.subject).toMatch(/^You were mentioned: /)
    expect(letter?.parts[0]).toEqual({ kind: 'paragraph', text: 'marrow mentioned you.' })
    expect(letter?.stop?.scope).toBe('notice-mention')
  })
})

describe('of very many mentions in one post', () => {
  const names = others.filter((name) => name !== 'marrow')
  const mentions = () => db().notice.count({ where: { kind: 'mention' } })

  test('only the first few are told, however often it is edited', async () => {
    const { answer } = await anAnswerThatSays(
      names
        .slice(0, 12)
        .map((name) => `@${name}`)
        .join(' '),
    )
    await tellAll()
    expect(await mentions()).toBe(settings.mentionsMax)
    await editAnswer(act('marrow', later(monday, '121m')), {
      answerId: answer,
      text: names
        .slice(12)
        .map((name) => `@${name}`)
        .join(' '),
    })
    await tellAll()
    expect(await mentions()).toBe(settings.mentionsMax)
  })
})

describe('an edit tells only who was not told before', () => {
  test('of an answer', async () => {
    const { answer } = await anAnswerThatSays('Ask @birch.')
    await tellAll()
    const before = await told()
    await editAnswer(act('marrow', later(monday, '121m')), {
      answerId: answer,
      text: 'Ask @birch, @oduya, @papercut.',
    })
    await tellAll()
    expect((await told()).toSorted()).toEqual([...before, 'mention to oduya'].toSorted())
  })

  test('of an update', async () => {
    const { id } = await anOldThread()
    const followUpId = await aFollowUp(id, { text: 'Thanks, @birch.' })
    await tellAll()
    const before = await told()
    const { questionId: _, submissionId: __, ...turn } = aTurn(id, { text: 'Thanks, @birch and @oduya.' })
    await editFollowUp(act('nettlesoup', later(monday, '120d')), { followUpId, ...turn })
    await tellAll()
    expect((await told()).toSorted()).toEqual([...before, 'mention to oduya'].toSorted())
  })

  test('of a question, though its reader has seen it as it was', async () => {
    const { id } = await aThread({}, { lead: 'It is further away, and @birch knows the town.' })
    await tellAll()
    await db().readMark.create({
      data: { userId: member('oduya').id, questionId: id, seenThrough: later(monday, '1m') },
    })
    const { submissionId: _, ...fields } = aQuestion({
      lead: 'It is further away, and @oduya knows the town.',
    })
    await editQuestion(act('nettlesoup', later(monday, '2m')), { questionId: id, ...fields })
    await tellAll()
    expect((await told()).toSorted()).toEqual(['mention to birch', 'mention to oduya'])
    expect(await db().notice.count({ where: { readAt: null } })).toBe(2)
  })
})
