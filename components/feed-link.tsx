import type { FeedName } from '@/lib/feeds/catalog'

type Props = { feed: FeedName; words?: string; className?: string }

/** To what a feed reader can follow, in words of the page that it stands on. */
export const FeedLink = ({ feed, words = 'Feed', className }: Props) => (
  <a href={feed.path} type="application/atom+xml" className={className}>
    {words}
  </a>
)
