import { newestFeed } from '@/lib/feeds/queries'
import { answerWithFeed } from '../answer'

export const GET = (request: Request) => answerWithFeed(request, '', newestFeed)
