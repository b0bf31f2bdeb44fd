import type { Client } from 'pg'
import { threadPath } from '@/lib/questions/slug'

export type Page = { name: string; paths: string[] }

const middles = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]

/** Every public list of a filled database, and threads from all of its years. */
export async function pagesIn(client: Client): Promise<Page[]> {
  const one = async (sql: string) => {
    const { rows } = await client.query<{ value: string }>(sql)
    return encodeURIComponent(rows[0]?.value ?? '')
  }
  const category = await one('SELECT "slug" AS value FROM "Category" ORDER BY "questionCount" DESC LIMIT 1')
  const tag = await one('SELECT "name" AS value FROM "Tag" ORDER BY "questionCount" DESC LIMIT 1')
  const { rows: threads } = await client.query<{ id: number; slug: string; day: string; asker: string }>(
    `SELECT q."id", q."slug", to_char(q."createdAt", 'YYYY/MM/DD') AS day, u."name" AS asker
      FROM unnest($1::float8[]) AS share
      JOIN LATERAL (SELECT * FROM "Question"
        WHERE "id" >= share * (SELECT max("id") FROM "Question") ORDER BY "id" LIMIT 1) q ON true
      JOIN "User" u ON u."id" = q."askerId"`,
    [middles],
  )
  const { id = 0, day = '', asker = '' } = threads[threads.length >> 1] ?? {}
  const member = `/u/${encodeURIComponent(asker)}`
  const page = (name: string, ...paths: string[]): Page => ({ name, paths })
  return [
    page('newest', '/'),
    page('newest, from the middle', `/?before=${id}`),
    page('unanswered', '/unanswered'),
    page('popular', '/popular'),
    page('updates', '/updates'),
    page('updates of a category', `/updates?category=${category}`),
    page('waiting', '/updates/waiting'),
    page('years ago', '/updates/years-ago'),
    page('numbers', '/updates/numbers'),
    page('categories', '/categories'),
    page('the largest category', `/c/${category}`),
    page('its middle', `/c/${category}?before=${id}`),
    page('tags', '/tags'),
    page('tags by name', '/tags?sort=name'),
    page('the largest tag', `/tags/${tag}`),
    page('profile', member),
    page('its answers', `${member}/answers`),
    page('its favorites', `${member}/favorites`),
    page('archive', '/archive'),
    page('a year', `/archive/${day.slice(0, 4)}`),
    page('a month', `/archive/${day.slice(0, 7)}`),
    page('a day', `/archive/${day}`),
    page('on this day', '/on-this-day'),
    page('threads', ...threads.map(threadPath)),
  ]
}
