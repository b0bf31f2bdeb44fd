import type { Delivery } from '@/lib/generated/prisma/enums'
import { newsOfAnswers } from '@/lib/notices/answer-news-queries'
import { isAsker } from '@/lib/policy'
import { isFresh, type ThreadView } from '@/lib/questions/thread'
import type { Reader } from './reader'

const news: Record<Delivery, string> = {
  first: 'We’ll email you when someone answers.',
  mail: 'We’ll email you when someone answers.',
  digest: 'Your digest will tell you when someone answers.',
  site: 'You’ll find answers in Activity.',
  off: 'You’ve turned off notifications for answers, so come back here to read them.',
}

/** To the asker of a new question, until somebody answers: that it is posted, and how they hear of answers. */
export async function JustPosted({ thread, reader: { member } }: { thread: ThreadView; reader: Reader }) {
  if (!member || !isAsker(member, thread) || !isFresh(thread, new Date())) return null
  const words = news[await newsOfAnswers(member.id, thread.id)]
  return (
    <div className="hang">
      <p className="closed" role="status">
        <b>Your question is posted.</b> {words}
      </p>
    </div>
  )
}
