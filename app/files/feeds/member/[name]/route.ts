import { memberFeed } from '@/lib/feeds/member-queries'
import { answerWithFeed } from '../../answer'
import { memberIn } from '../../named'

export async function GET(_request: Request, { params }: RouteContext<'/files/feeds/member/[name]'>) {
  const { name } = await params
  return answerWithFeed(memberIn(name), memberFeed)
}
