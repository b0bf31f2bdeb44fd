import { expect, test } from 'vitest'
import { withoutSentTexts } from './sent-state'

const field = (value: string) => `<input type="hidden" name="$ACTION_1:1" value="${value}"/>`

test('of the state that a form was refused with, it sends along what the server goes by, and no text', () => {
  const state = `[{&quot;attempt&quot;:2,&quot;renderedFor&quot;:&quot;o&#x27;brien&quot;,&quot;values&quot;:{&quot;text&quot;:&quot;&lt;b&gt; \\&quot;Stay\\&quot; &amp;amp;&quot;},&quot;shown&quot;:null}]`
  const page = `<form>${field(state)}<textarea>&lt;b&gt;</textarea></form>`
  const sent = `[{&quot;attempt&quot;:2,&quot;renderedFor&quot;:&quot;o&#x27;brien&quot;}]`
  expect(withoutSentTexts(page)).toBe(`<form>${field(sent)}<textarea>&lt;b&gt;</textarea></form>`)
})

test.each([
  ['what is bound to an action of one press', '[17,&quot;answer&quot;]'],
  ['two things bound', '[{&quot;attempt&quot;:1},2]'],
  ['what is not JSON', '[{&quot;attempt'],
  ['nothing', '[]'],
])('%s stays as it is', (_, value) => {
  expect(withoutSentTexts(field(value))).toBe(field(value))
})
