import 'server-only'
import { viewer } from '@/lib/auth'
import { isMemberDoor } from '@/lib/door'
import type { QuestionRow } from '@/lib/questions/row'
import { newsIn } from './queries'

/** A page of questions, each with what is new in it for the member who looks; a visitor's page stays as it is. */
export async function withNews<Rows extends { rows: QuestionRow[] }>(
  page: Rows,
  door: string,
): Promise<Rows> {
  const member = isMemberDoor(door) ? await viewer() : null
  if (!member) return page
  const ids = page.rows.map(({ id }) => id)
  const news = await newsIn(ids, member.id)
  return { ...page, rows: page.rows.map((row) => ({ ...row, news: news.get(row.id) ?? null })) }
}
