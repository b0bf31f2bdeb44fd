import { updatesFeed } from '@/lib/feeds/queries'
import { answerWithFeed } from '../answer'

export const GET = (request: Request) => answerWithFeed(request, '', updatesFeed)
