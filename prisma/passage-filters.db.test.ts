import { beforeEach, describe, expect, test } from 'vitest'
import { deleteAnswer } from '@/lib/answers/commands'
import { setBest } from '@/lib/best-answers/commands'
import { outcomes } from '@/lib/follow-ups/outcome'
import { daysBetween, waitLine } from '@/lib/follow-ups/wait'
import { closeThread } from '@/lib/questions/closing-commands'
import { passages, soon, written } from '@/scripts/testing/passages'
import { act, aFollowUp, anAnswer, aThread, emptyStage, later, member, monday } from './cast/scene'

beforeEach(emptyStage)

describe('every passage of a thread can be narrowed by', () => {
  test('its asker, and each by its author', async () => {
    const { id } = await aThread()
    const answer = await anAnswer(id)
    const [asker, by] = [member('nettlesoup').id, member('papercut').id]
    expect(await written(`asker=${asker}`)).toEqual([`question ${id}`, `answer ${answer}`])
    expect(await written(`by=${asker}`)).toEqual([`question ${id}`])
    expect(await written(`by=${by}`)).toEqual([`answer ${answer}`])
  })

  test('whether it is unanswered: a reply by the asker is no answer', async () => {
    const { id } = await aThread()
    const reply = await anAnswer(id, { by: 'nettlesoup', at: monday })
    expect(await written('unanswered=yes')).toEqual([`question ${id}`, `answer ${reply}`])
    const answerId = await anAnswer(id, { at: monday })
    expect(await written('unanswered=yes')).toEqual([])
    await deleteAnswer(act('papercut', soon), { answerId })
    expect(await written('unanswered=yes')).toEqual([`question ${id}`, `answer ${reply}`])
  })

  test('whether it has a best answer, as long as one is marked', async () => {
    const { id } = await aThread()
    const answerId = await anAnswer(id)
    await setBest(act('nettlesoup', soon), { answerId, on: true })
    expect(await written('best=yes')).toEqual([`question ${id}`, `answer ${answerId}`])
    await setBest(act('nettlesoup', soon), { answerId, on: false })
    expect(await written('best=yes')).toEqual([])
  })

  test.each(outcomes)('its newest outcome: %s', async (outcome) => {
    const { id } = await aThread()
    const first = await aFollowUp(id, { outcome: 'too_early', at: later(monday, '10d') })
    const second = await aFollowUp(id, { outcome })
    const all = [`question ${id}`, `follow_up ${first}`, `follow_up ${second}`]
    expect(await written('outcome=any')).toEqual(all)
    expect(await written(`outcome=${outcome}`)).toEqual(all)
    expect(await passages("'outcome=too_early' & !'outcome=any'")).toEqual([])
  })

  test.each([0, 13, 14, 59, 60, 364, 365, 800])(
    'the time to its outcome, %d days, as marks draw it',
    async (days) => {
      const { id } = await aThread()
      const at = new Date(later(monday, `${days + 1}d`).getTime() - 1)
      const followUp = await aFollowUp(id, { at })
      const waits = { 8: 'days', 16: 'weeks', 26: 'months', 36: 'years' }
      const wait = waits[waitLine(daysBetween(monday, at))]
      expect(await written(`wait=${wait}`)).toEqual([`question ${id}`, `follow_up ${followUp}`])
      expect(await passages("'wait=days' | 'wait=weeks' | 'wait=months' | 'wait=years'")).toHaveLength(2)
    },
  )

  test('the year and month of asking and of closing, in UTC', async () => {
    const { id } = await aThread({ askedAt: new Date('2025-12-31T23:30:00Z') })
    for (const lexeme of ['asked=2025', 'asked=2025-12', 'closes=2026', 'closes=2026-12'])
      expect(await written(lexeme), lexeme).toEqual([`question ${id}`])
    await closeThread(act('nettlesoup', new Date('2026-01-01T00:30:00Z')), { questionId: id })
    expect(await written('closes=2026-01')).toEqual([`question ${id}`])
    expect(await written('closes=2026-12')).toEqual([])
  })
})
