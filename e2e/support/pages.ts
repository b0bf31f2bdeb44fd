import { queryOne } from './database'

type Place = { id: number; slug: string }

const pathOf = ({ id, slug }: Place) => `/q/${id}/${slug}`

/** The demo thread with most answers. */
export const theLongThread = async () =>
  pathOf(await queryOne<Place>('SELECT "id", "slug" FROM "Question" ORDER BY "answerCount" DESC LIMIT 1'))

/** A demo thread that is closed, with best answers and an update that credits some. */
export const aThreadWithAnEnding = async () =>
  pathOf(
    await queryOne<Place>(
      `SELECT "id", "slug" FROM "Question" q WHERE "outcome" IS NOT NULL AND "bestCount" > 0 AND "closesAt" < now()
         AND EXISTS (SELECT 1 FROM "Credit" WHERE "questionId" = q."id") ORDER BY "id" LIMIT 1`,
    ),
  )

/** The tag that most questions have. */
export const theTagUsedMost = async () =>
  `/tags/${(await queryOne<{ name: string }>('SELECT "name" FROM "Tag" ORDER BY "questionCount" DESC, "name" LIMIT 1')).name}`

const whoFavorited = async () =>
  `/favorites/answer-${(await queryOne('SELECT "id" FROM "Answer" ORDER BY "favoriteCount" DESC, "id" LIMIT 1')).id}`

/** The archive of when most questions were asked on one day: its year, month or day, as `length` cuts the date. */
const archiveOf = (length: 4 | 7 | 10) => async () => {
  const { day } = await queryOne<{ day: string }>(
    `SELECT to_char("createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "day" FROM "Question"
     GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`,
  )
  return `/archive/${day.slice(0, length).replaceAll('-', '/')}`
}

type KindOfPage = { kind: string; at: () => string | Promise<string>; status: number }

const page = (kind: string, at: string | (() => Promise<string>), status = 200): KindOfPage => ({
  kind,
  at: typeof at === 'string' ? () => at : at,
  status,
})

/** Every kind of page that a visitor can come to, with the status it is sent with. */
export const visitorPages = [
  page('the newest questions', '/'),
  page('unanswered questions', '/unanswered'),
  page('popular questions', '/popular'),
  page('how it turned out', '/updates'),
  page('what is waited for', '/updates/waiting'),
  page('how it turned out years ago', '/updates/years-ago'),
  page('how it turned out in numbers', '/updates/numbers'),
  page('the categories', '/categories'),
  page('a category', '/c/work-and-money'),
  page('the tags', '/tags'),
  page('the tags from A to Z', '/tags?sort=name'),
  page('a tag', theTagUsedMost),
  page('a thread with an ending', aThreadWithAnEnding),
  page('the long thread', theLongThread),
  page('what a member asked', '/u/nettlesoup'),
  page('what a member answered', '/u/nettlesoup/answers'),
  page('what a member favorited', '/u/nettlesoup/favorites'),
  page('who favorited something', whoFavorited),
  page('what a search finds', '/search?q=bread'),
  page('the archive', '/archive'),
  page('the archive of a year', archiveOf(4)),
  page('the archive of a month', archiveOf(7)),
  page('the archive of a day', archiveOf(10)),
  page('this day in earlier years', '/on-this-day'),
  page('logging in', '/log-in'),
  page('signing up', '/sign-up'),
  page('a forgotten password', '/reset-password'),
  page('logging in by mail', '/log-in/link'),
  page('asking, for a visitor', '/ask'),
  page('an address that leads nowhere', '/nowhere', 404),
  page('a day that no year has', '/archive/2026/02/30', 404),
  page('an address that cannot be read', '/?before=yesterday', 400),
]
