import { describe, expect, test } from 'vitest'
import { type Scope, switchesOf } from './scope'

describe('the switches beside a thread', () => {
  test.each<[Scope, boolean, boolean]>([
    ['everything', true, true],
    ['ending', false, true],
    ['none', false, false],
  ])('for %s are: answers %s, the ending %s', (scope, answers, ending) => {
    const switches = switchesOf(scope, false)
    expect([switches.answers.on, switches.ending.on]).toEqual([answers, ending])
  })

  test('each does what it says: pressing turns it over', () => {
    for (const isAsker of [false, true])
      for (const scope of ['everything', 'ending', 'none'] as const) {
        const { answers, ending } = switchesOf(scope, isAsker)
        expect(switchesOf(answers.press, isAsker).answers.on).toBe(!answers.on)
        if (!isAsker) expect(switchesOf(ending.press, isAsker).ending.on).toBe(!ending.on)
      }
  })

  test('leave the ending on when only answers are switched off', () => {
    expect(switchesOf('everything', false).answers.press).toBe('ending')
  })

  test('leave an asker nothing who switches answers off, for the ending is theirs to tell', () => {
    expect(switchesOf('everything', true).answers.press).toBe('none')
  })
})
