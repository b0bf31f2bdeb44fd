import { newestFeed } from '@/lib/feeds/queries'
import { answerWithFeed } from '../answer'

export const dynamic = 'force-dynamic'

export const GET = () => answerWithFeed('', newestFeed)
