import { expect, test } from 'vitest'
import type { Outcome } from '@/lib/follow-ups/outcome'
import { endingsInBrief } from './similar-question'

const question = (outcome: Outcome | null, followUpCount = outcome ? 1 : 0) => ({
  path: '/q/1/x',
  title: 'Which train?',
  answerCount: 2,
  followUpCount,
  ending: outcome && { outcome, days: 12 },
})

test.each([
  ['no question', []],
  ['no ending', [question(null), question(null)]],
  ['one ending, which stands there itself', [question('worked_out', 3), question(null)]],
])('with %s there is nothing to say in brief', (_what, questions) => {
  expect(endingsInBrief(questions)).toBeNull()
})

test('several endings are told by outcome, each counted, in the site’s order', () => {
  const told = [question('did_not'), question('worked_out', 2), question(null), question('worked_out')]
  expect(endingsInBrief(told)).toBe('4 updates, 2 worked out, 1 did not work out')
})
