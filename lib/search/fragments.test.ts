import { expect, test } from 'vitest'
import { excerptWith } from './fragments'

const filling = 'Nothing of note happened on that day either. '.repeat(12)

/** A text's excerpt around some of its words, with those in brackets. */
function shown(text: string, ...words: string[]) {
  const marks = words
    .flatMap((word) => [...text.matchAll(RegExp(word, 'g'))])
    .map(({ 0: word, index }) => ({ from: index, to: index + word.length, word }))
    .toSorted((a, b) => a.from - b.from)
  return excerptWith(text, marks)
    .map(({ words, marked }) => (marked ? `[${words}]` : words))
    .join('')
}

test('an excerpt begins and ends between words, with an ellipsis where something is left out', () => {
  const text = `${filling}Then the kayak sank. ${filling}`
  expect(shown(text, 'kayak')).toMatch(/^…\w.*the \[kayak\] sank\..*\w ?…$/)
  expect(shown(text, 'kayak').length).toBeLessThan(250)
  const words = new Set(text.match(/\w+/g))
  for (const word of shown(text, 'kayak').match(/\w+/g) ?? []) expect(words).toContain(word)
})

test('nothing is left out before a beginning or after an end', () => {
  expect(shown(`A kayak. ${filling}`, 'kayak')).toMatch(/^A \[kayak\]/)
  expect(shown(`${filling}A kayak.`, 'kayak')).toMatch(/A \[kayak\]\.$/)
})

test('words far from each other are both shown, those beside each other at once', () => {
  expect(shown(`A kayak. ${filling} Some oars. ${filling}`, 'kayak', 'oars')).toMatch(
    /\[kayak\].* … .*\[oars\].*…$/,
  )
  expect(shown(`A kayak and oars. ${filling}`, 'kayak', 'oars')).toMatch(/^A \[kayak\] and \[oars\]/)
})

test('the part with the most of the words is shown', () => {
  const text = `A kayak. ${filling} The kayak had oars and a sail. ${filling}`
  expect(shown(text, 'kayak', 'oars', 'sail')).toMatch(/^….*\[kayak\] had \[oars\] and a \[sail\]/)
})

test('Japanese and Thai are cut between words too', () => {
  const text = `${'昨日はとても天気がよかったです。'.repeat(12)}猫がいた。${'昨日はとても天気がよかったです。'.repeat(12)}`
  expect(shown(text, '猫')).toMatch(/^….*\[猫\]がいた。.*…$/)
})
