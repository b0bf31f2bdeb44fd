import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { textOf } from '@/lib/form-state'
import { shownAddress } from '@/lib/members/address'
import { memberPath } from '@/lib/members/path'
import { mostCounted } from '@/lib/notices/notice'
import { anchorOf } from '@/lib/questions/thread'
import { type Switched, switchesOf } from '@/lib/subscriptions/scope'
import { formatInNumbers, formatTime, type TimeStyle } from '@/lib/time/format'
import { forReader } from '@/lib/time/reader'
import { readingOf } from '@/lib/time/reading-of'
import { zoneWords } from '@/lib/time/zone-words'
import { decisionOf } from './conditions'
import { draftIn, type Reader } from './reader'

/** A text that each reader of a page has their own of. It is put in, escaped, when the page is filled for one. */
export type OwnText = string & { readonly own: unique symbol }

type Rule = (reader: Reader, subject: string) => string

const unchosen = { timeZone: null, dateStyle: 'words' } as const

// To write a time takes a hundred times as long as to look it up, and a thread shows the same ones to all its readers.
const times = new LRUCache<string, string>({ max: 20_000 })

const rules = {
  name: ({ member }) => member?.name ?? '',
  /** Whose a form is: theirs, or when their session has ended under it, the member's who sent it. */
  writer: ({ member }, sentAs) => member?.name ?? sentAs,
  'own-page': ({ member }) => (member ? memberPath(member.name) : ''),
  unread: ({ member }) => {
    const unread = member?.unread ?? 0
    return unread >= mostCounted ? `${mostCounted - 1}+` : String(unread)
  },
  address: ({ member }) => shownAddress(member?.toConfirm ?? ''),
  zone: ({ member }) => zoneWords(member?.timeZone ?? 'UTC'),
  'chosen-zone': ({ member }) => member?.timeZone ?? '',
  dates: ({ member }) => member?.dateStyle ?? 'words',
  theme: ({ member }) => member?.theme ?? 'system',
  scheme: ({ member }) => {
    const theme = member?.theme ?? 'system'
    return theme === 'system' ? 'light dark' : theme
  },
  time: ({ member }, subject) => {
    const reading = readingOf(member ?? unchosen)
    const key = `${subject} ${reading.dates} ${reading.zone}`
    const known = times.get(key)
    if (known !== undefined) return known
    const [style = 'full', at = '0'] = subject.split(' ')
    const text = forReader(new Date(Number(at)), style as TimeStyle, reading)
    times.set(key, text)
    return text
  },
  day: ({ member }, at) =>
    (member?.dateStyle === 'numbers' ? formatInNumbers : formatTime)(new Date(Number(at)), 'day', 'UTC'),
  news: ({ thread }) => (thread?.news.size ?? 0).toLocaleString('en-US'),
  /** Where a look at a thread finds the first that is new: on its own page, or in the whole thread at this address. */
  'first-new': ({ thread }, whole) => {
    const { anywhere = null, shown = null } = thread?.firstNew ?? {}
    return `${anywhere === shown ? '' : whole}#${anywhere ?? ''}`
  },
  'row-news': ({ news }, id) => (news.get(Number(id))?.count ?? 0).toLocaleString('en-US'),
  'row-first': ({ news }, id) => {
    const first = news.get(Number(id))?.first
    return first ? anchorOf(first) : ''
  },
  submission: (reader, kind) => draftIn(reader, kind)?.submissionId ?? randomUUID(),
  'draft-known': (reader, kind) => String(draftIn(reader, kind)?.savedAt ?? ''),
  drafted: (reader, subject) => {
    const [kind = '', name = ''] = subject.split(' ')
    const text = textOf(draftIn(reader, kind)?.fields ?? {}, name)
    // A text area loses its first line break.
    return text.startsWith('\n') ? `\n${text}` : text
  },
  /** What a browser keeps theirs under (keptAs): a place in the thread, or the draft that the address names. */
  kept: (reader, subject) => {
    const [kind = '', id = ''] = subject.split(' ')
    const draft = draftIn(reader, kind)
    const named = draft !== null && draft.submissionId === reader.asked.draft
    return `${kind}:${named ? draft.submissionId : id}`
  },
  /** How much of a thread they follow once they press this switch; the asker tells the ending themselves. */
  press: ({ member, thread }, subject) => {
    const [name = '', askerId] = subject.split(' ')
    return switchesOf(thread?.follows ?? 'none', member?.id === Number(askerId))[name as Switched].press
  },
} satisfies Record<string, Rule>

/** One of two texts, by what is true of the reader. */
function eitherOf(subject: string): (reader: Reader) => string {
  const [, condition = '', yes = '', no = ''] = /^(\S*) (.*)\n(.*)$/.exec(subject) ?? []
  const holds = decisionOf(condition)
  return (reader) => (holds(reader) ? yes : no)
}

type Name = keyof typeof rules

/** How a text of a reader is named in a page. */
export const named = (name: Name | 'either', subject: string | number = ''): string =>
  `${name}:${encodeURIComponent(subject)}`

const isName = (name: string): name is Name => Object.hasOwn(rules, name)

/** What gives a text that is named so. */
export function textFor(spec: string): (reader: Reader) => string {
  const [, name = '', subject = ''] = /^([a-z-]+):(.*)$/.exec(spec) ?? []
  if (name === 'either') return eitherOf(decodeURIComponent(subject))
  if (!isName(name)) throw new Error(`No reader has a text called ${spec}`)
  const rule: Rule = rules[name]
  const about = decodeURIComponent(subject)
  return (reader) => rule(reader, about)
}
