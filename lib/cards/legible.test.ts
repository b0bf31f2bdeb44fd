import { expect, test } from 'vitest'
import { legible } from './legible'

const covered = new Set([..."abcdefghijklmnopqrstuvwxyzé '?1"].map((letter) => letter.charCodeAt(0)))

test.each([
  ['whether to go', 'whether to go'],
  ['is 🌱 it time?', 'is it time?'],
  ['one\u200b way\u202e or\u00ad another', 'one way or another'],
  ['cafe\u0301', 'café'],
  ['what does 和 mean here', 'what does mean here'],
  ['  so\nmuch\u2028space ', 'so much space'],
  ['1\ufe0f\u20e3', '1'],
])('%j is drawn as %j', (text, drawn) => {
  expect(legible(text, covered)).toBe(drawn)
})

test.each(['我应该接受工作吗', 'go to 北京 or 上海', '🌱🌱', '', '?'])('too little of %j is left', (text) => {
  expect(legible(text, covered)).toBeNull()
})
