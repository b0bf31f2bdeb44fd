import { type Scope, switchesOf } from '@/lib/subscriptions/scope'
import { unescaped } from '@/server/html'
import type { Browser } from './fresh-connections'
import type { Member } from './members'

/** Somebody who reads a thread and the pages around it, and everything by which these differ for them. */
export type Person = {
  /** Null for a visitor. */
  member: Member | null
  browser: Browser
  isAsker: boolean
  isModerator: boolean
  theme: string
  zone: string
  /** The keys (`answer-12`) of what they made a favorite. */
  favorites: Set<string>
  follows: Scope
  /** Whether they follow the category. */
  isFollowing: boolean
  /** The names of those whom they have muted. */
  muted: Set<string>
  drafts: Record<'answer' | 'update', string | null>
  /** The instant up to which they have been shown all of the thread. */
  readThrough: string
}

/** Of a visitor, and of a member who has done nothing yet. */
export const nothingOwn = (): Omit<Person, 'member' | 'browser'> => ({
  isAsker: false,
  isModerator: false,
  theme: 'system',
  zone: '',
  favorites: new Set(),
  follows: 'none',
  isFollowing: false,
  muted: new Set(),
  drafts: { answer: null, update: null },
  readThrough: '',
})

export const nameOf = ({ member }: Pick<Person, 'member'>) => member?.name ?? ''

/** What a draft says; nothing else reads like it. */
export const draftText = (number: number, { member }: Person) => `Draft ${number} of ${member?.name}.`

const drafted = /Draft \d+ of [\w.]+\w\./g
const marks = /own-[0-9a-f]{24}|snippet-[0-9a-f]{24}|\{\{[0-9a-f]{24}[^}]*/g

const masthead = /<nav class="account"([\s\S]*?)<\/nav>/

const each = (found: Iterable<string>) => [...new Set(found)].toSorted()
const first = (html: string, pattern: RegExp) => unescaped(pattern.exec(html)?.[1] ?? '')

/** The forms of a page by their ids. */
const formsIn = (html: string) =>
  new Map((html.match(/<form[\s\S]*?<\/form>/g) ?? []).map((form) => [first(form, / id="([^"]*)"/), form]))

/** What a form sends under this name: a hidden field, or its button. */
const sends = (form: string, name: string) =>
  first(new RegExp(`<(?:input|button)[^>]* name="${name}"[^>]*>`).exec(form)?.[0] ?? '', / value="([^"]*)"/)
const isPressed = (form: string | undefined) => form && / aria-pressed="true"/.test(form)

/** Whatever of a page is its reader's own: who they are, and what is on or off for them, of what can be pressed on it. */
export function ownIn(page: string) {
  const html = page.replace(/<!--[\s\S]*?-->/g, '')
  const forms = formsIn(html)
  const favorites = html.matchAll(/<button[^>]* name="favorite"[^>]*>/g)
  const mutes = html.matchAll(/>\s*(Mute|Unmute) <bdi[^>]*>([^<]*)<\/bdi>/g)
  const [answers, ending, follow] = ['answers-switch', 'ending-switch', 'follow-form'].map((id) =>
    forms.get(id),
  )
  return {
    name: first(first(html, masthead), /<summary><bdi[^>]*>([^<]*)/),
    writers: each(
      [...forms.values()].filter((form) => form.includes('name="as"')).map((form) => sends(form, 'as')),
    ),
    theme: first(html, /<html[^>]* data-theme="([^"]*)"/),
    zone: first(html, /<html[^>]* data-reader="([^"]*)"/),
    drafts: each(html.match(drafted) ?? []),
    favorites: Object.fromEntries(
      [...favorites].map(([button]) => {
        const [shallBe = '', key = ''] = sends(button, 'favorite').split(' ')
        return [key, shallBe === '0']
      }),
    ),
    muted: Object.fromEntries([...mutes].map(([, word, name = '']) => [unescaped(name), word === 'Unmute'])),
    hearsAnswers: isPressed(answers),
    hearsEnding: isPressed(ending),
    isFollowing: isPressed(follow),
    marks: each(html.match(marks) ?? []),
  }
}

type Own = ReturnType<typeof ownIn>

const trueOf = (found: Record<string, boolean>, those: Set<string>) =>
  Object.fromEntries(Object.keys(found).map((key) => [key, those.has(key)]))

/** What must be theirs of it. */
export function ownOf(person: Person, found: Own): Own {
  const { theme, zone, favorites, follows, isFollowing, muted, drafts, isAsker } = person
  const name = nameOf(person)
  const { answers, ending } = switchesOf(follows, isAsker)
  return {
    name,
    writers: found.writers.map(() => name),
    theme,
    zone,
    drafts: found.drafts.filter((text) => text === drafts.answer || text === drafts.update),
    favorites: trueOf(found.favorites, favorites),
    muted: trueOf(found.muted, muted),
    hearsAnswers: found.hearsAnswers === undefined ? undefined : answers.on,
    hearsEnding: found.hearsEnding === undefined ? undefined : ending.on,
    isFollowing: found.isFollowing === undefined ? undefined : isFollowing,
    marks: [],
  }
}
