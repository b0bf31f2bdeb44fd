import { tagFeed } from '@/lib/feeds/queries'
import { answerWithFeed } from '../../answer'
import { tagIn } from '../../named'

export async function GET(_request: Request, { params }: RouteContext<'/files/feeds/tag/[tag]'>) {
  const { tag } = await params
  return answerWithFeed(tagIn(tag), tagFeed)
}
