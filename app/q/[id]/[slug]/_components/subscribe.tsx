import { FeedLink } from '@/components/feed-link'
import { feeds } from '@/lib/feeds/catalog'
import type { ThreadView } from '@/lib/questions/thread'

type Props = { thread: ThreadView }

/** How a visitor follows a thread. */
export const Subscribe = ({ thread }: Props) => (
  <nav className="jump mt-6" aria-labelledby="subscribe-heading">
    <h2 className="rail__h" id="subscribe-heading">
      Follow by RSS
    </h2>
    <FeedList thread={thread} />
  </nav>
)

/** How anybody follows a thread, with or without an account: by a feed of all of it, or of how it turns out. */
export const FeedList = ({ thread }: Props) => (
  <>
    <ul role="list" className="meta">
      <li>
        <FeedLink feed={feeds.thread(thread)} words="Everything in this thread" />
      </li>
      <li>
        <FeedLink feed={feeds.ending(thread)} words="Only updates on how it turned out" />
      </li>
    </ul>
    <p className="meta mt-2">Paste either link into a feed reader. No account needed.</p>
  </>
)
