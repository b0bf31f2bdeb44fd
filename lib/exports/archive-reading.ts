import 'server-only'
import { env } from '@/lib/env'
import { siteName } from '@/lib/page-metadata'
import { forReader } from '@/lib/time/reader'
import { readingOf } from '@/lib/time/reading-of'
import { accountOf } from './account-reading'
import { dataJson } from './data-json'
import { contentsHtml, pageFoot, pageHead, styleSheet } from './page-html'
import { type PostsPage, postsPages } from './pages-reading'
import { answersOf, bestMarksOf, closingsOf, type OwnQuestion, questionsOf, updatesOf } from './posts-reading'
import {
  draftsOf,
  favoritesOf,
  followsOf,
  mailsOf,
  mutesOf,
  noticesOf,
  readMarksOf,
  subscriptionsOf,
} from './private-reading'
import { recordsAtOnceHtml, recordsHtml } from './record-html'
import { type ArchivedFile, zipped } from './zipped'

type Account = Awaited<ReturnType<typeof accountOf>>

/** Everything of a member's as a ZIP: one file for programs, and pages to read. */
export async function* everythingOf(userId: number, now: Date): AsyncGenerator<Buffer> {
  const account = await accountOf(userId)
  const time = writing(account)
  const pages = await postsPages(userId, { site: env().SITE_URL, time })
  const files: ArchivedFile[] = [
    { name: 'index.html', text: () => contents(account, pages, time(now)) },
    { name: 'style.css', text: () => once(styleSheet) },
    ...pages.map(({ file, text }) => ({ name: file, text })),
    { name: everythingElse, text: () => allElse(userId, account, time) },
    { name: 'data.json', text: () => dataJson({ ...origin(now), ...account }, sectionsOf(userId)) },
  ]
  yield* zipped(files, now)
}

const origin = (now: Date) => ({ site: siteName, address: env().SITE_URL, madeAt: now })

type Sections = Record<string, AsyncIterable<object>>

/** What data.json holds beside the account, section by section. */
export const sectionsOf = (userId: number): Sections => ({
  questions: mapped(questionsOf(userId), plain),
  answers: answersOf(userId),
  updates: updatesOf(userId),
  ...otherSectionsOf(userId),
})

/** Those of them that are no posts. */
const otherSectionsOf = (userId: number): Sections => ({
  bestAnswersMarked: bestMarksOf(userId),
  closings: closingsOf(userId),
  favorites: favoritesOf(userId),
  subscriptions: subscriptionsOf(userId),
  follows: followsOf(userId),
  mutes: mutesOf(userId),
  notices: noticesOf(userId),
  drafts: draftsOf(userId),
  readMarks: readMarksOf(userId),
  mails: mailsOf(userId),
})

async function* mapped<Row, Shown>(rows: AsyncIterable<Row>, view: (row: Row) => Shown) {
  for await (const row of rows) yield view(row)
}

const plain = ({ category, tags, ...question }: OwnQuestion) => ({
  ...question,
  category: category.name,
  tags: tags.map(({ tag }) => tag.name),
})

function writing({ settings: { timeZone, dateStyle } }: Account): (at: Date) => string {
  const reading = readingOf({ timeZone, dateStyle })
  return (at) => forReader(at, 'full', reading)
}

async function* once(text: string) {
  yield text
}

const everythingElse = 'everything-else.html'

async function* allElse(userId: number, account: Account, time: (at: Date) => string) {
  yield pageHead({ title: 'Everything else' })
  yield recordsAtOnceHtml(account, time)
  yield* recordsHtml(otherSectionsOf(userId), time)
  yield pageFoot
}

async function* contents({ account, profile }: Account, pages: PostsPage[], madeAt: string) {
  yield pageHead({ title: `${account.name} on ${siteName}`, home: true })
  yield contentsHtml({
    facts: [
      ['Name', account.name],
      ['Email address', account.email],
      ['About you', profile.bio],
      ['Links', profile.links.join(' ')],
    ],
    pages: [
      ...pages,
      { file: everythingElse, words: 'Favorites, notices, drafts, settings and everything else' },
      { file: 'data.json', words: 'Everything, for programs (data.json)' },
    ],
    note: `Made at ${madeAt}. It has everything ${siteName} keeps about you, except links we emailed you and email from before you confirmed your address.`,
  })
  yield pageFoot
}
