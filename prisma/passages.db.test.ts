import { beforeEach, describe, expect, test } from 'vitest'
import { deleteAnswer, editAnswer } from '@/lib/answers/commands'
import { db, pool } from '@/lib/db'
import { setFavorite } from '@/lib/favorites/commands'
import { editFollowUp } from '@/lib/follow-ups/commands'
import { editQuestion } from '@/lib/questions/commands'
import { eraLength, momentLength } from '@/lib/search/eras'
import { passages, soon, written } from '@/scripts/testing/passages'
import { act, aFollowUp, anAnswer, aQuestion, aThread, emptyStage, later, member, monday } from './cast/scene'

beforeEach(emptyStage)

describe('what is written is found', () => {
  test('a question by all of its texts and its tags, each by its weight', async () => {
    const { id } = await aThread(
      {},
      {
        title: 'Whether to repaint the boat',
        lead: 'It is a dinghy with blistered varnish, and the summer is short.',
        more: 'The hull is larch.',
        tags: ['sailing'],
        decidingBetween: ['a brush', 'a roller'],
        alreadyTried: 'Sandpaper.',
      },
    )
    const words = ['repaint:A', 'sail:A', 'dinghi:B', 'larch:C', 'roller:C', 'sandpap:C']
    for (const word of words) expect(await passages(word), word).toEqual([`question ${id}`])
    for (const word of ['repaint:BCD', 'dinghi:ACD', 'larch:ABD'])
      expect(await passages(word), word).toEqual([])
  })

  test('an answer, the asker’s reply and an update', async () => {
    const { id } = await aThread()
    const answer = await anAnswer(id, { text: 'Varnish it twice.' })
    const reply = await anAnswer(id, { by: 'nettlesoup', text: 'Which varnish?' })
    const update = await aFollowUp(id, { text: 'The varnish held.' })
    expect(await written('varnish')).toEqual([`answer ${answer}`, `answer ${reply}`, `follow_up ${update}`])
    expect(await passages('varnish:B')).toEqual([`follow_up ${update}`])
  })

  test('with and without accents, hyphens and slashes, and in other scripts', async () => {
    const { id } = await aThread(
      {},
      { more: 'A café for my work/life balance, full-time, after covid-19. Привет 工作很难' },
    )
    for (const word of ['cafe', 'work', 'life', 'full', 'covid', '19', 'привет', '工作', '很难'])
      expect(await written(word), word).toEqual([`question ${id}`])
  })

  test('not by what filters are called', async () => {
    await aThread({}, { more: 'kind=question era=0 by=1 outcome=any' })
    expect(await passages("'outcome=any'")).toEqual([])
    expect(await passages("'kind=question' & 'kind=answer'")).toEqual([])
  })
})

describe('what changes is found as it is now', () => {
  test('an edited question and its new tags', async () => {
    const { id } = await aThread({}, { title: 'Whether to repaint the boat', tags: ['sailing'] })
    const answer = await anAnswer(id)
    const { submissionId: _, ...question } = aQuestion({
      title: 'Whether to sell the canoe',
      tags: ['rowing'],
    })
    await editQuestion(act('nettlesoup', soon), { ...question, questionId: id })
    expect(await passages('repaint | sail')).toEqual([])
    expect(await passages('cano & row')).toEqual([`question ${id}`])
    const { id: tagId } = await db().tag.findUniqueOrThrow({ where: { name: 'rowing' } })
    expect(await written(`tag=${tagId}`)).toEqual([`question ${id}`, `answer ${answer}`])
  })

  test('a question that moved to another category, with its answers', async () => {
    const { id } = await aThread()
    const answer = await anAnswer(id)
    const categoryId = async (slug: string) => (await db().category.findUniqueOrThrow({ where: { slug } })).id
    const [from, to] = [await categoryId('work-and-money'), await categoryId('travel')]
    const { submissionId: _, ...question } = aQuestion({ category: 'travel' })
    await editQuestion(act('nettlesoup', soon), { ...question, questionId: id })
    expect(await written(`category=${from}`)).toEqual([])
    expect(await written(`category=${to}`)).toEqual([`question ${id}`, `answer ${answer}`])
  })

  test('an edited answer and an edited update', async () => {
    const { id } = await aThread()
    const answerId = await anAnswer(id, { at: monday, text: 'Varnish it.' })
    const followUpId = await aFollowUp(id, { at: monday, text: 'It held.' })
    await editAnswer(act('papercut', soon), { answerId, text: 'Burn it.' })
    const turn = { outcome: 'did_not', text: 'It sank.', helped: [], didNotHelp: [] } as const
    await editFollowUp(act('nettlesoup', soon), { ...turn, followUpId, helped: [], didNotHelp: [] })
    expect(await passages('varnish | held')).toEqual([])
    expect(await written('burn')).toEqual([`answer ${answerId}`])
    expect(await written('sank')).toEqual([`follow_up ${followUpId}`])
  })

  test('it keeps its place in the order of writing', async () => {
    const { id } = await aThread()
    const first = await anAnswer(id, { at: monday })
    const second = await anAnswer(id, { by: 'marrow', at: monday })
    await editAnswer(act('papercut', soon), { answerId: first, text: 'Burn it, then.' })
    expect(await written('kind=answer')).toEqual([`answer ${first}`, `answer ${second}`])
  })

  test('a change that no text and no filter knows leaves the passages alone', async () => {
    const { id } = await aThread()
    const rows = () =>
      pool()
        .query('SELECT "id", ctid FROM "Passage" ORDER BY "id"')
        .then(({ rows }) => rows)
    const before = await rows()
    await setFavorite(act('marrow', soon), { target: { kind: 'question', id }, on: true })
    expect(await rows()).toEqual(before)
  })
})

describe('what is gone is not found', () => {
  test('an answer that was taken back', async () => {
    const { id } = await aThread()
    const answerId = await anAnswer(id, { at: monday, text: 'Varnish it.' })
    await deleteAnswer(act('papercut', soon), { answerId })
    expect(await written('varnish')).toEqual([])
    expect(await db().passage.count({ where: { answerId } })).toBe(0)
  })

  test('a text that a moderator removed stays gone when its row changes', async () => {
    const { id } = await aThread()
    const answerId = await anAnswer(id, { text: 'Varnish it.' })
    await db().answer.update({ where: { id: answerId }, data: { removedAt: soon, removedReason: 'Spam' } })
    await db().answer.update({ where: { id: answerId }, data: { text: 'Varnish' } })
    expect(await written('varnish')).toEqual([])
  })

  test('everything of a thread that is deleted', async () => {
    const { id } = await aThread()
    await db().question.delete({ where: { id } })
    expect(await db().passage.count()).toBe(0)
  })
})

test('eras and moments are as long as the search thinks', async () => {
  const { rows } = await pool().query(
    `SELECT
    "passageEra"($1) = 2 AND "passageEra"($1 - 1) = 1 AND "passageMoment"($2) = 2 AND "passageMoment"($2 - 1) = 1 AS right`,
    [eraLength * 2, momentLength * 2],
  )
  expect(rows).toEqual([{ right: true }])
})

test('the words of titles and leads are kept as they were written, names and numbers aside', async () => {
  await aThread(
    {},
    {
      title: 'Étudier à Genève in 2026, or K9?',
      lead: 'Whether to go there at all, with two children and a dog.',
    },
  )
  const words = (await db().word.findMany()).map(({ word }) => word)
  expect(words).toEqual(expect.arrayContaining(['étudier', 'genève', 'children', 'whether']))
  for (const word of ['2026', 'k9', 'à', 'etudi']) expect(words).not.toContain(word)
})

describe('in a thread of five hundred answers', () => {
  test('a further answer is found by its words and author, and is not made anew with the thread', async () => {
    const { id } = await aThread()
    const early = await anAnswer(id, { text: 'Varnish it twice.' })
    await pool().query('UPDATE "Question" SET "answerCount" = 500 WHERE "id" = $1', [id])
    const late = await anAnswer(id, { by: 'birch', text: 'Varnish it once.' })
    await aFollowUp(id, { text: 'It held.' })
    expect(await written('varnish')).toEqual([`answer ${early}`, `answer ${late}`])
    expect(await passages(`'varnish' & 'by=${member('birch').id}'`)).toEqual([`answer ${late}`])
    expect(await passages("'varnish' & 'outcome=worked_out'")).toEqual([`answer ${early}`])
    expect(await passages("'varnish' & !'thread=long'")).toEqual([`answer ${early}`])
    const changed = await editAnswer(act('birch', later(monday, '62m')), { answerId: late, text: 'Oil it.' })
    expect(await passages("'oil' & 'thread=long'")).toEqual([`answer ${changed.id}`])
  })
})
