import { categoryFeed } from '@/lib/feeds/queries'
import { answerWithFeed } from '../../answer'
import { categoryIn } from '../../named'

export async function GET(_request: Request, { params }: RouteContext<'/files/feeds/category/[category]'>) {
  const { category } = await params
  return answerWithFeed(categoryIn(category), categoryFeed)
}
