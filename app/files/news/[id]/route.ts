import type { NextRequest } from 'next/server'
import { idFrom } from '@/lib/id'
import type { Params } from '@/lib/params'
import { newsInput } from '@/lib/questions/news-input'
import { newsIn } from '@/lib/questions/news-queries'

// Many who read a busy thread ask with the same words.
const headers = { 'Cache-Control': 'public, max-age=10' }

/** How many answers and updates a thread has that a page of it does not show yet (browser/new-answers.ts). */
export async function GET(request: NextRequest, { params }: Params<{ id: string }>) {
  const id = idFrom((await params).id)
  const asked = newsInput.safeParse(Object.fromEntries(request.nextUrl.searchParams))
  if (!id || !asked.success) return Response.json({ count: 0 }, { status: 400 })
  return Response.json(await newsIn(id, asked.data.after), { headers })
}
