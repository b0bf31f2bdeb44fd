import { idFrom } from '@/lib/id'
import { newestPosts } from '@/lib/questions/news-queries'

// One that is some seconds old only says a little later that somebody has answered.
const headers = { 'Cache-Control': 'public, max-age=10' }

/** When the newest posts of a thread came: a page of it counts what it does not show yet (browser/new-answers.ts). */
export async function GET(_request: Request, { params }: RouteContext<'/files/news/[id]'>) {
  const id = idFrom((await params).id)
  const posted = id && (await newestPosts(id))
  return posted ? Response.json({ posted }, { headers }) : Response.json({ posted: [] }, { status: 404 })
}
