import { threadFeed } from '@/lib/feeds/thread-queries'
import { idFrom } from '@/lib/id'
import { answerWithFeed } from '../../answer'

export async function GET(_request: Request, { params }: RouteContext<'/files/feeds/thread/[id]'>) {
  const { id } = await params
  // An id that no row can have is there as little as one that no row has: 0.
  return answerWithFeed(idFrom(id) ?? 0, threadFeed)
}
