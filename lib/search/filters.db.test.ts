import { beforeEach, describe, expect, test } from 'vitest'
import { setBest } from '@/lib/best-answers/commands'
import { db } from '@/lib/db'
import { closeThread, reopenThread } from '@/lib/questions/closing-commands'
import type { CastName } from '@/prisma/cast/members'
import { act, aFollowUp, anAnswer, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { foundIds, searched, sorted, titled } from '@/scripts/testing/searching'

beforeEach(emptyStage)

const rename = (by: CastName, name: string) =>
  db().user.update({ where: { id: member(by).id }, data: { name }, select: { id: true } })

describe('filters', () => {
  test('narrow by category, tag, asker and who answered, with words and without', async () => {
    const boat = (
      await titled({ asker: 'birch' }, 'Where to moor the boat', {
        category: 'travel',
        tags: ['boats', 'moving'],
      })
    ).id
    const canoe = (await titled({ asker: 'marrow' }, 'Where to paint the boat', { tags: ['boats'] })).id
    await anAnswer(boat, { by: 'papercut', text: 'The boat sinks.' })
    await anAnswer(canoe, { by: 'marrow', text: 'My boat sank.' })
    await anAnswer(canoe, { by: 'ninth', text: 'Paint it.' })
    for (const q of ['', 'q=boat&']) {
      expect(await foundIds(`${q}category=travel`)).toEqual([boat])
      expect(sorted(await foundIds(`${q}tag=boats`))).toEqual([boat, canoe])
      expect(await foundIds(`${q}tag=moving`)).toEqual([boat])
      expect(await foundIds(`${q}asker=marrow`)).toEqual([canoe])
      expect(await foundIds(`${q}by=papercut`)).toEqual([boat])
      expect(await foundIds(`${q}by=marrow`)).toEqual([canoe])
      expect(await foundIds(`${q}tag=boats&category=travel&asker=birch&by=papercut`)).toEqual([boat])
      expect(await foundIds(`${q}tag=moving&asker=marrow`)).toEqual([])
    }
    expect(await foundIds('by=ninth')).toEqual([canoe])
    expect(await foundIds('q=boat&by=ninth')).toEqual([])
  })

  test('with only what is to be left out give the newest questions without it', async () => {
    const boat = (await titled({ asker: 'birch' }, 'Where to moor the boat')).id
    const car = (await titled({ asker: 'marrow' }, 'Where to park the car')).id
    const bike = (await titled({ asker: 'hanne' }, 'Where to leave the bike')).id
    await anAnswer(boat, { text: 'Sink it.' })
    expect(await foundIds('q=-boat&state=open', monday)).toEqual([bike, car])
  })

  test('take a name in any case', async () => {
    const { id } = await aThread()
    expect(await foundIds('asker=NettleSoup')).toEqual([id])
  })

  test('tell two old members apart whose names look alike', async () => {
    const [first, second] = [
      await titled({ asker: 'birch' }, 'Whether to moor'),
      await titled({ asker: 'marrow' }, 'Whether to paint'),
    ]
    const names = { birch: 'Жанна', marrow: 'Жаннa' } as const
    for (const by of ['birch', 'marrow'] as const) await rename(by, names[by])
    expect(await foundIds(`asker=${names.birch}`)).toEqual([first.id])
    expect(await foundIds(`asker=${names.marrow}`)).toEqual([second.id])
    for (const by of ['birch', 'marrow'] as const) await rename(by, by)
  })

  test.each(['category=nowhere', 'tag=nothing', 'asker=nobody', 'by=nobody', 'q=job&tag=nothing'])(
    '%s, which names nothing, finds nothing',
    async (address) => {
      await aThread()
      expect(await searched(address)).toMatchObject({ kind: 'found', hits: [], older: null, bounded: false })
    },
  )

  test('by marks: a best answer, no answer', async () => {
    const silent = (await titled({ asker: 'birch' }, 'Where to moor the boat')).id
    const marked = (await titled({ asker: 'marrow' }, 'Where to paint the boat')).id
    await anAnswer(silent, { by: 'birch' })
    const answerId = await anAnswer(marked)
    await setBest(act('marrow', later(monday, '2h')), { answerId, on: true })
    expect(await foundIds('best=1')).toEqual([marked])
    expect(await foundIds('unanswered=1')).toEqual([silent])
    expect(await foundIds('q=boat&best=1&unanswered=1')).toEqual([])
  })

  test('by being open or closed at this instant, whoever moved the closing', async () => {
    const running = (await titled({ asker: 'birch' }, 'Where to moor the boat')).id
    const early = (await titled({ asker: 'marrow' }, 'Where to paint the boat')).id
    const again = (await titled({ asker: 'hanne' }, 'Where to sell the boat')).id
    await closeThread(act('marrow', later(monday, '30d')), { questionId: early })
    await closeThread(act('hanne', later(monday, '30d')), { questionId: again })
    await reopenThread(act('hanne', later(monday, '31d')), { questionId: again })
    const end = later(monday, '365d')
    const before = new Date(end.getTime() - 1)
    expect(await foundIds('q=boat&state=closed', before)).toEqual([early])
    expect(sorted(await foundIds('state=open', before))).toEqual([running, again])
    expect(sorted(await foundIds('q=boat&state=closed', end))).toEqual([running, early, again])
    expect(await foundIds('q=boat&state=open', end)).toEqual([])
    expect(await foundIds('state=closed', later(monday, '29d'))).toEqual([])
  })

  test('by the outcome: each of the five, any, none yet', async () => {
    const partly = (await titled({ asker: 'birch' }, 'Where to moor the boat')).id
    const another = (await titled({ asker: 'marrow' }, 'Where to paint the boat')).id
    const none = (await titled({ asker: 'hanne' }, 'Where to sell the boat')).id
    await aFollowUp(partly, { by: 'birch', outcome: 'too_early', at: later(monday, '20d') })
    await aFollowUp(partly, { by: 'birch', outcome: 'partly', at: later(monday, '90d') })
    await aFollowUp(another, { by: 'marrow', outcome: 'another_way', at: later(monday, '20d') })
    expect(await foundIds('q=boat&outcome=partly')).toEqual([partly])
    expect(await foundIds('outcome=another-way')).toEqual([another])
    expect(await foundIds('outcome=too-early')).toEqual([])
    expect(await foundIds('q=boat&outcome=none')).toEqual([none])
    expect(sorted(await foundIds('outcome=any'))).toEqual([partly, another])
    expect(await foundIds('wait=weeks')).toEqual([another])
    expect(await foundIds('q=boat&wait=months&outcome=any')).toEqual([partly])
    expect(await foundIds('wait=years')).toEqual([])
  })

  test('by the days of asking in the site’s zone, both included', async () => {
    const asked = async (asker: 'birch' | 'marrow' | 'hanne', at: string) =>
      (await titled({ asker, askedAt: new Date(at) }, 'Where to moor the boat')).id
    const last = await asked('birch', '2025-12-31T23:59:59.999Z')
    const first = await asked('marrow', '2026-01-01T00:00:00.000Z')
    const later = await asked('hanne', '2026-01-03T00:00:00.000Z')
    expect(await foundIds('q=boat&to=2025-12-31')).toEqual([last])
    expect(sorted(await foundIds('q=boat&from=2026-01-01'))).toEqual([first, later])
    expect(await foundIds('from=2026-01-01&to=2026-01-02')).toEqual([first])
    expect(sorted(await foundIds('from=2025-12-31&to=2026-01-01'))).toEqual([last, first])
    expect(await foundIds('from=2026-01-02&to=2026-01-01')).toEqual([])
    process.env.SITE_TIME_ZONE = 'Pacific/Kiritimati'
    try {
      expect(sorted(await foundIds('from=2026-01-01&to=2026-01-01'))).toEqual([last, first])
      expect(await foundIds('from=2026-01-03&to=2026-01-03')).toEqual([later])
    } finally {
      delete process.env.SITE_TIME_ZONE
    }
  })
})
