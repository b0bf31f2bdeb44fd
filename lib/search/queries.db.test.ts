import { beforeEach, describe, expect, test } from 'vitest'
import { deleteAnswer } from '@/lib/answers/commands'
import { setBest } from '@/lib/best-answers/commands'
import { setFavorite } from '@/lib/favorites/commands'
import { act, aFollowUp, anAnswer, aThread, emptyStage, later, monday } from '@/prisma/cast/scene'
import { found, foundIds, searched, sorted, titled } from '@/scripts/testing/searching'

beforeEach(emptyStage)

describe('words', () => {
  test('are found in titles, tags, leads, the rest of questions, answers, replies and updates', async () => {
    const ids = [
      (await titled({ asker: 'birch' }, 'Whether varnish is worth it')).id,
      (await titled({ asker: 'marrow' }, 'Whether to keep the boat', { tags: ['varnish'] })).id,
      (await aThread({ asker: 'hanne' }, { lead: 'The varnish on my boat is twenty years old.' })).id,
      (await aThread({ asker: 'ninth' }, { more: 'It has varnish.' })).id,
      (await aThread({ asker: 'pilar' }, { alreadyTried: 'Varnish.' })).id,
      (await aThread({ asker: 'oduya' }, { decidingBetween: ['Varnish', 'Paint'] })).id,
    ]
    const [answered, replied, told] = [
      (await aThread({ asker: 'ishaan' })).id,
      (await aThread({ asker: 'lowtide' })).id,
      (await aThread()).id,
    ]
    await anAnswer(answered, { text: 'Varnish it.' })
    await anAnswer(replied, { by: 'lowtide', text: 'I have varnish.' })
    await aFollowUp(told, { text: 'The varnish held.' })
    await aThread({ asker: 'dunmore' })
    expect(sorted(await foundIds('q=varnish'))).toEqual(sorted([...ids, answered, replied, told]))
  })

  test('must all be there; or, quotes and minus do what they say', async () => {
    const both = (await titled({ asker: 'birch' }, 'A green boat and a red canoe')).id
    const boat = (await titled({ asker: 'marrow' }, 'A red boat in the garden')).id
    const canoe = (await titled({ asker: 'hanne' }, 'A green canoe in the garden')).id
    expect(await foundIds('q=boat+canoe')).toEqual([both])
    expect(sorted(await foundIds('q=boat+or+canoe'))).toEqual([both, boat, canoe])
    expect(await foundIds('q="red+boat"')).toEqual([boat])
    expect(await foundIds('q=boat+-canoe')).toEqual([boat])
    expect(await foundIds('q=garden+-"red+boat"')).toEqual([canoe])
  })

  test.each([
    ['in another form', 'selling', 'I sold nothing; he sells boats'],
    ['without its accents', 'cafe', 'Opening a café on a boat'],
    ['with accents that nobody wrote', 'café', 'Opening a cafe on a boat'],
    ['in capitals', 'BOAT', 'Opening a boat to visitors'],
    ['on one side of a slash', 'life', 'On work/life and its balance'],
    ['with the slash', 'work/life', 'On work/life and its balance'],
    ['before a hyphen and a number', 'covid', 'Boats after covid-19 and before'],
    ['with the hyphen and the number', 'covid-19', 'Boats after covid-19 and before'],
    ['as a part of a hyphenated one', 'employed', 'Boats of the self-employed'],
    ['as the whole hyphenated one', 'self-employed', 'Boats of the self-employed'],
    ['as a number', '401', 'What 401 boats would cost'],
    ['as a fraction', '3.5', 'What 3.5 boats would cost'],
    ['as a host', 'example.com', 'Who else reads https://example.com/boats'],
    ['as an address', 'https://example.com/boats', 'Who else reads https://example.com/boats'],
    ['in Cyrillic', 'привет', 'Привет, a boat in a title'],
    ['in Hindi', 'नौकरी', 'नौकरी or a boat, in a title'],
    ['in Arabic', 'قارب', 'A boat, قارب, in a title'],
    ['in Chinese, between spaces', '工作', 'A boat or 工作 in a title'],
  ])('a word is found %s', async (_how, q, title) => {
    const { id } = await titled({}, title)
    expect(await foundIds(new URLSearchParams({ q }).toString())).toEqual([id])
  })

  test('of an answer that was taken back find nothing', async () => {
    const { id } = await aThread()
    const answerId = await anAnswer(id, { at: monday, text: 'Varnish it.' })
    await deleteAnswer(act('papercut', later(monday, '2m')), { answerId })
    expect(await foundIds('q=varnish')).toEqual([])
  })
})

describe('relevance', () => {
  const asks = (asker: 'birch' | 'marrow' | 'hanne' | 'ninth', title: string, more = '') =>
    titled({ asker }, title, { more }).then(({ id }) => id)

  test('puts a title before a lead, a lead before an answer', async () => {
    const answered = await asks('birch', 'What to do on Sundays')
    await anAnswer(answered, { text: 'Buy a kayak and go where the water goes.' })
    const titled = await asks('marrow', 'Whether to buy a kayak')
    const told = (
      await aThread({ asker: 'hanne' }, { lead: 'There is a kayak for sale, and Sundays are long.' })
    ).id
    expect(await foundIds('q=kayak')).toEqual([titled, told, answered])
  })

  test('is of the words that are wanted, whatever is to be left out', async () => {
    const titled = await asks('birch', 'Whether to buy a kayak')
    const answered = await asks('marrow', 'What to do on Sundays')
    await anAnswer(answered, { text: 'Buy a kayak and go where the water goes.' })
    expect(await foundIds('q=kayak+-oars')).toEqual([titled, answered])
  })

  test('of two like answers prefers the marked one, then the one that more people liked, then the newer', async () => {
    const ids = [
      await asks('birch', 'What to do on Sundays'),
      await asks('marrow', 'What to do on Mondays'),
      await asks('hanne', 'What to do on Tuesdays'),
      await asks('ninth', 'What to do on Fridays'),
    ]
    const answers = await Promise.all(
      ids.map((id, i) => anAnswer(id, { at: later(monday, `${i + 1}h`), text: 'Buy a kayak and paddle.' })),
    )
    const [marked, liked, old, recent] = ids
    await setBest(act('birch', later(monday, '9h')), { answerId: answers[0] ?? 0, on: true })
    await setFavorite(act('hanne', later(monday, '9h')), {
      target: { kind: 'answer', id: answers[1] ?? 0 },
      on: true,
    })
    expect(await foundIds('q=kayak')).toEqual([marked, liked, recent, old])
  })

  test('prefers the thread that tells how it ended', async () => {
    const told = await asks('birch', 'Whether to buy a kayak')
    await asks('marrow', 'Whether to buy a kayak')
    await aFollowUp(told, { by: 'birch', text: 'I did.' })
    expect((await foundIds('q=kayak'))[0]).toBe(told)
  })

  test('shows each thread once, by the passage of it that answers best', async () => {
    const id = await asks(
      'birch',
      'What to do on Sundays',
      'Somebody has offered me, among other things that I did not want, a kayak.',
    )
    await anAnswer(id, { text: 'Not a kayak.' })
    const best = await anAnswer(id, { by: 'marrow', text: 'A kayak, any kayak: the kayak is the thing.' })
    const { hits } = await found('q=kayak')
    expect(hits.map(({ passage }) => passage.place)).toEqual([expect.stringMatching(`#a${best}$`)])
  })
})

test('a hit tells the row that lists show, and who wrote the passage, when and where', async () => {
  const { id, slug } = await titled({}, 'What to do on Sundays')
  const answer = await anAnswer(id, { by: 'marrow', at: later(monday, '2h'), text: 'A *kayak*.' })
  const reply = await anAnswer(id, { by: 'nettlesoup', at: later(monday, '3h'), text: 'Which boat?' })
  const update = await aFollowUp(id, { outcome: 'partly', text: 'The oars broke.' })
  const only = async (address: string) => (await found(address)).hits[0]
  expect(await only('q=kayak')).toMatchObject({
    row: {
      id,
      slug,
      title: 'What to do on Sundays',
      answerCount: 1,
      outcome: { is: 'partly', followUpId: update },
    },
    passage: {
      kind: 'answer',
      authorName: 'marrow',
      writtenAt: later(monday, '2h'),
      place: `/q/${id}/${slug}#a${answer}`,
    },
  })
  expect((await only('q=boat'))?.passage).toMatchObject({
    kind: 'reply',
    authorName: 'nettlesoup',
    place: `/q/${id}/${slug}#a${reply}`,
  })
  expect((await only('q=oars'))?.passage).toMatchObject({
    kind: 'update',
    authorName: 'nettlesoup',
    place: `/q/${id}/${slug}#u${update}`,
  })
  expect((await only('q=length'))?.passage).toMatchObject({ kind: 'question', place: `/q/${id}/${slug}` })
  expect((await only('q=sundays'))?.passage).toMatchObject({ kind: 'title', place: `/q/${id}/${slug}` })
})

test.each(['', 'q=-the', 'q=-boat', 'q=%26%7C!%3A*()', 'q=-', 'q="', 'sort=newest', 'q=boat+or+-canoe'])(
  'there is nothing to look for in “%s”',
  async (address) => {
    await aThread()
    expect(await searched(address)).toEqual({ kind: 'nothing-to-look-for' })
  },
)

test('what is to be left out is left out of what filters find', async () => {
  await titled({ asker: 'birch' }, 'Where to moor the boat')
  const other = (await titled({ asker: 'marrow' }, 'Where to paint the shed')).id
  expect(await foundIds('q=-boat&unanswered=1')).toEqual([other])
})

test('a site on which nothing is written finds nothing', async () => {
  expect(await foundIds('q=boat')).toEqual([])
  expect(await foundIds('unanswered=1&state=open&from=2026-01-01')).toEqual([])
})
