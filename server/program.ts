import { decisionOf } from '@/lib/reader/conditions'
import type { Reader } from '@/lib/reader/reader'
import { snippetTag } from '@/lib/reader/snippets'
import { textFor } from '@/lib/reader/texts'
import { bytesOf, escaped, textOf, unescaped } from './html'
import { snippetsIn } from './snippets'

/** What is shown to those readers of whom it is true; `skip` is how many pieces it is. */
type Choice = { holds: (reader: Reader) => boolean; skip: number }
type Own = { text: (reader: Reader) => string }

/** A page as its pieces: bytes of HTML that are the same for everybody, and the places that are filled for each reader. */
export type Program = (string | Choice | Own)[]

/** The same bytes, without the whole page that a piece of it would hold on to. */
const alone = (bytes: string) => Buffer.from(bytes, 'latin1').toString('latin1')

const specOf = (text: string) => {
  const [, attribute = '', value = '', condition = ''] = /^([a-z-]+)=(\S*) (.+)$/.exec(text) ?? []
  return { attribute: ` ${attribute}="${escaped(decodeURIComponent(value))}"`, condition }
}

/** What a mark is, and where in the page it begins and ends. */
type Mark = {
  kind: 'begin' | 'end' | 'attribute' | 'text' | 'snippet'
  spec: string
  from: number
  to: number
}

/** The mark of which the key stands at `at`. To look for the key alone is much quicker than for each kind of mark. */
function markAt(html: string, key: string, at: number): Mark {
  const before = (text: string) => html.startsWith(text, at - text.length)
  const mark = (
    kind: Mark['kind'],
    opening: string,
    spec: [begin: string, end: string],
    after = '',
  ): Mark => {
    const begin = at + key.length + spec[0].length
    const end = html.indexOf(spec[1], begin)
    if (end < 0) throw new Error(`A mark never ends: ${html.slice(at, at + 60)}`)
    const to = end + spec[1].length + after.length
    return { kind, spec: alone(html.slice(begin, end)), from: at - opening.length, to }
  }
  if (before(' data-own="{{')) return mark('attribute', ' data-own="{{', [' ', '}}'], '"')
  if (before('{{')) return mark('text', '{{', [' ', '}}'])
  if (before('</own-')) return mark('end', '</own-', ['', '>'])
  if (before('<own-')) return mark('begin', '<own-', [' data-for="', '">'])
  if (before('<snippet-')) return mark('snippet', '<snippet-', ['', `</${snippetTag(key)}>`])
  throw new Error(`This is no mark of ours: ${html.slice(at - 20, at + 60)}`)
}

/** Reads the marks that carry this key (lib/reader/marks.ts); throws for one that is none of ours, or half there. */
export function programOf(page: Buffer, key: string): Program {
  const whole = page.toString('latin1')
  const snippet = snippetsIn(whole, key)

  function read(html: string): Program {
    const program: Program = []
    const open: { choice: Choice; at: number }[] = []
    let done = 0

    function take({ kind, spec }: Mark) {
      const said = unescaped(textOf(spec))
      if (kind === 'begin') {
        const choice = { holds: decisionOf(said), skip: 0 }
        open.push({ choice, at: program.push(choice) })
      } else if (kind === 'end') {
        const ended = open.pop()
        if (!ended) throw new Error('A choice ends that never began')
        ended.choice.skip = program.length - ended.at
      } else if (kind === 'attribute') {
        const { attribute, condition } = specOf(said)
        program.push({ holds: decisionOf(condition), skip: 1 }, bytesOf(attribute))
      } else if (kind === 'text') {
        const [, name, values = ''] = /^snippet:([a-zA-Z-]+)\?(.*)$/s.exec(said) ?? []
        if (name === undefined) program.push({ text: textFor(said) })
        else program.push(...read(snippet(name, values)))
      }
    }

    for (let at = html.indexOf(key); at >= 0; at = html.indexOf(key, done)) {
      const mark = markAt(html, key, at)
      if (mark.from > done) program.push(alone(html.slice(done, mark.from)))
      done = mark.to
      take(mark)
    }
    if (open.length > 0) throw new Error('A choice never ends')
    if (done < html.length) program.push(alone(html.slice(done)))
    return program
  }
  return read(whole)
}

/** The page as one reader is shown it, in UTF-8. What is put in is escaped for where it stands: in a text, or in a quoted attribute. */
export function fill(program: Program, reader: Reader): Buffer {
  let page = ''
  for (let at = 0; at < program.length; at++) {
    const piece = program[at]
    if (typeof piece === 'string') page += piece
    else if (piece && 'text' in piece) page += bytesOf(escaped(piece.text(reader)))
    else if (piece && !piece.holds(reader)) at += piece.skip
  }
  return Buffer.from(page, 'latin1')
}

const bytesOfPlace = 400

/** About how many bytes of memory it takes. */
export const sizeOfProgram = (program: Program): number =>
  program.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : bytesOfPlace), 0)
