import { expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/text/markdown'
import { type Format, formats } from './marks'

/** A text in which what is chosen stands between two bars, or the caret is one. */
function read(shown: string) {
  const start = shown.indexOf('|')
  const end = shown.lastIndexOf('|')
  const text = shown.replaceAll('|', '')
  return start === end ? { text, start, end: start } : { text, start, end: end - 1 }
}

function done(format: Format, before: string): string {
  const chosen = read(before)
  const { from, to, insert, select } = format(chosen)
  const text = chosen.text.slice(0, from) + insert + chosen.text.slice(to)
  const [start, end] = select
  const caret = start === end ? '|' : `|${text.slice(start, end)}|`
  return text.slice(0, start) + caret + text.slice(end)
}

const { Bold, Italic, Link, List, Quote } = formats

test.each([
  ['what is chosen', 'Ask |them| now.', 'Ask **|them|** now.'],
  ['not the space beside it', 'Ask| them |now.', 'Ask **|them|** now.'],
  ['all of a word that is chosen in part', 'A qu|iet wor|kshop', 'A **qu|iet wor|kshop**'],
  ['the word at the caret', 'A wor|kshop', 'A **wor|kshop**'],
  ['the word that ends at it', 'A workshop|.', 'A **workshop|**.'],
  ['words that are still to be written', 'Ask |', 'Ask **|bold text|**'],
  ['what is italic already', 'Ask *|them|* now.', 'Ask ***|them|*** now.'],
  ['part of a run of letters without spaces', '这是|重要|的', '这是**|重要|**的'],
  ['each line', '|Stay.\nGo.|', '|**Stay.**\n**Go.**|'],
  [
    'the words of list items and quotes',
    '|- Stay.\n> Go.\n\n1. Wait.|',
    '|- **Stay.**\n> **Go.**\n\n1. **Wait.**|',
  ],
  ['the lines that are not yet', '|**Stay.**\nGo.|', '|**Stay.**\n**Go.**|'],
])('bold: %s', (_what, before, after) => {
  expect(done(Bold, before)).toBe(after)
})

test.each([
  ['around what is chosen', 'Ask **|them|** now.', 'Ask |them| now.'],
  ['within it', 'Ask |**them**| now.', 'Ask |them| now.'],
  ['around the word at the caret', 'Ask **th|em** now.', 'Ask th|em now.'],
  ['and italic stays', 'Ask ***|them|*** now.', 'Ask *|them|* now.'],
  ['of each line', '|**Stay.**\n\n- **Go.**|', '|Stay.\n\n- Go.|'],
  ['around words of which some are italic', '|**Ask *them* now**|', '|Ask *them* now|'],
])('bold again takes it away: %s', (_what, before, after) => {
  expect(done(Bold, before)).toBe(after)
})

test('two bold words are not one', () => {
  expect(done(Bold, '|**Stay** or **go**|')).not.toBe('|Stay** or **go|')
})

test.each([
  ['what is chosen', 'Ask |them| now.', 'Ask *|them|* now.'],
  ['what is bold already', 'Ask **|them|** now.', 'Ask ***|them|*** now.'],
  ['and takes it away', 'Ask *|them|* now.', 'Ask |them| now.'],
  ['and bold stays', 'Ask ***|them|*** now.', 'Ask **|them|** now.'],
])('italic: %s', (_what, before, after) => {
  expect(done(Italic, before)).toBe(after)
})

test.each([
  ['words, whose address is written next', 'See |this page|.', 'See [this page](|https://|).'],
  [
    'an address, whose words are written next',
    'See |https://a.example/b|.',
    'See [|link text|](https://a.example/b).',
  ],
  ['nothing yet', 'See |', 'See [|link text|](https://)'],
  ['words on two lines', '|this\n\npage|', '[this page](|https://|)'],
])('a link: %s', (_what, before, after) => {
  expect(done(Link, before)).toBe(after)
})

test.each([
  ['the line of the caret', 'Buy:\nmi|lk', 'Buy:\n- mi|lk'],
  ['an empty line', 'Buy:\n|', 'Buy:\n- |'],
  ['every line that is touched, but for empty ones', 'mi|lk\n\nbre|ad', '|- milk\n\n- bread|'],
  ['not the line after the end of what is chosen', '|milk\n|bread', '|- milk|\n\nbread'],
  ['what follows stays apart', '|milk|\nThat is all.', '|- milk|\n\nThat is all.'],
  ['and goes on with the next item', '|milk|\n- bread', '|- milk|\n- bread'],
  ['the lines that are not yet', '|- milk\nbread|', '|- milk\n- bread|'],
  ['and takes it away', '|- milk\n\n* bread|', '|milk\n\nbread|'],
  ['of the line of the caret', '- mi|lk', 'mi|lk'],
])('a list: %s', (_what, before, after) => {
  expect(done(List, before)).toBe(after)
})

test.each([
  ['every line that is touched, and the empty ones between', '|Stay.\n\nGo.|', '|> Stay.\n>\n> Go.|'],
  ['the line of the caret', 'St|ay.', '> St|ay.'],
  ['and takes it away', '|> Stay.\n>\n> Go.|', '|Stay.\n\nGo.|'],
])('a quote: %s', (_what, before, after) => {
  expect(done(Quote, before)).toBe(after)
})

test.each([
  [Bold, 'A qu|iet wor|kshop', '<p>A <strong>quiet workshop</strong></p>'],
  [Italic, 'Ask| them |now.', '<p>Ask <em>them</em> now.</p>'],
  [
    List,
    'Buy:\n|milk\nbread|\nThat is all.',
    '<ul>\n<li>milk</li>\n<li>bread</li>\n</ul>\n<p>That is all.</p>',
  ],
  [Quote, '|Stay.\n\nGo.|', '<blockquote>\n<p>Stay.</p>\n<p>Go.</p>\n</blockquote>'],
])('what it writes is what it shows', (format, before, html) => {
  const text = done(format, before).replaceAll('|', '')
  expect(renderMarkdown(text).replaceAll(' dir="auto"', '')).toContain(html)
})
