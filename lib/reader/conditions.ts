import { textsOf } from '@/lib/form-state'
import type { Delivery } from '@/lib/generated/prisma/enums'
import { type Scope, type Switched, switchesOf } from '@/lib/subscriptions/scope'
import { type DraftedIn, draftIn, type Reader } from './reader'

/**
 * Something that is true of some readers of a page: which of its parts they are shown. It is written into the page, and
 * decided when it is filled for one reader (server/program.ts).
 */
export type Condition = string & { readonly condition: unique symbol }

type Rule = (reader: Reader, subject: string) => boolean

const rules = {
  member: ({ member }) => member !== null,
  /** Of the member with this id. */
  self: ({ member }, id) => member?.id === Number(id),
  moderator: ({ member }) => member?.role === 'moderator' || member?.role === 'administrator',
  'must-confirm': ({ member }) => member !== null && member.toConfirm !== null,
  'just-confirmed': ({ member, asked }) => asked.confirmed && member !== null && member.toConfirm === null,
  'mail-stopped': ({ member }) => member?.mailStopped === true,
  unread: ({ member }) => member !== null && member.unread > 0,
  'opened-outbox': ({ opensOutbox }) => opensOutbox,
  'chose-zone': ({ member }) => member !== null && member.timeZone !== null,
  favorite: ({ thread }, key) => thread?.favorites.has(key) === true,
  'any-new': ({ thread }) => (thread?.news.size ?? 0) > 0,
  new: ({ thread }, anchor) => thread?.news.has(anchor) === true,
  'first-new': ({ thread }, anchor) => thread?.firstNew.shown === anchor,
  follows: ({ thread }, scope) => thread?.follows === scope,
  switched: ({ thread }, name) => thread !== null && switchesOf(thread.follows)[name as Switched].on,
  'mails-every': ({ thread }) => thread?.mailsEvery === true,
  muted: ({ thread, muted }, id) => (thread?.muted ?? muted).has(Number(id)),
  draft: (reader, kind) => draftIn(reader, kind) !== null,
  chosen: (reader, subject) => {
    const [kind = '', name = '', value] = subject.split(' ')
    const chosen = textsOf(draftIn(reader, kind)?.fields ?? {}, name)
    return value === undefined ? chosen.length > 0 : chosen.includes(value)
  },
  hears: ({ thread }, delivery) => thread?.hears === delivery,
  'row-new': ({ news }, id) => news.has(Number(id)),
  following: ({ following }, place) => following.has(place),
  /** Until this instant, in milliseconds since 1970. */
  before: ({ now }, instant) => now <= Number(instant),
} satisfies Record<string, Rule>

type Name = keyof typeof rules

const condition = (name: Name, subject: string | number = '') =>
  `${name}:${encodeURIComponent(subject)}` as Condition

export const isMember = condition('member')
export const isSelf = (id: number) => condition('self', id)
export const isModerator = condition('moderator')
export const mustConfirm = condition('must-confirm')
export const isJustConfirmed = condition('just-confirmed')
export const hasMailStopped = condition('mail-stopped')
export const hasUnread = condition('unread')
export const hasOpenedOutbox = condition('opened-outbox')
export const hasChosenZone = condition('chose-zone')
export const hasFavorited = (key: string) => condition('favorite', key)
export const hasAnyNew = condition('any-new')
export const isNew = (anchor: string) => condition('new', anchor)
export const isFirstNew = (anchor: string) => condition('first-new', anchor)
export const follows = (scope: Scope) => condition('follows', scope)
export const isSwitchedOn = (name: Switched) => condition('switched', name)
export const mailsEvery = condition('mails-every')
export const hasMuted = (id: number) => condition('muted', id)
export const hasDraft = (kind: DraftedIn) => condition('draft', kind)
/** A choice (a radio button, a checkbox) that their draft has; without a value, any of that name. */
export const hasChosen = (kind: DraftedIn, name: string, ...value: [string] | []) =>
  condition('chosen', [kind, name, ...value].join(' '))
export const hears = (delivery: Delivery) => condition('hears', delivery)
export const hasNewIn = (id: number) => condition('row-new', id)
export const isFollowing = (place: string) => condition('following', place)
export const isBefore = (instant: Date) => condition('before', instant.getTime())

const opposite = (term: string) => (term.startsWith('!') ? term.slice(1) : `!${term}`)

/** The opposite of one condition, of several of which one is enough, or of several that must all hold. */
export function not(one: Condition): Condition {
  const [between, instead] = one.includes('&') ? ['&', '|'] : ['|', '&']
  if (one.includes('&') && one.includes('|')) throw new Error(`Too much to turn around at once: ${one}`)
  return one.split(between).map(opposite).join(instead) as Condition
}

/** Of these; each is one condition, or its opposite. */
export const anyOf = (...some: Condition[]) => some.join('|') as Condition
export const allOf = (...all: Condition[]) => all.join('&') as Condition

const isName = (name: string): name is Name => Object.hasOwn(rules, name)

function decided(term: string): (reader: Reader) => boolean {
  const [, sign, name = '', subject = ''] = /^(!?)([a-z-]+):(.*)$/.exec(term) ?? []
  if (!isName(name)) throw new Error(`There is no condition ${term}`)
  const rule: Rule = rules[name]
  const about = decodeURIComponent(subject)
  return sign ? (reader) => !rule(reader, about) : (reader) => rule(reader, about)
}

/** What decides it: terms that must all hold, each one of several. */
export function decisionOf(text: string): (reader: Reader) => boolean {
  const all = text.split('&').map((some) => some.split('|').map(decided))
  return (reader) => all.every((some) => some.some((holds) => holds(reader)))
}
