import { feeds } from '@/lib/feeds/catalog'
import { siteZone } from '@/lib/time/site-zone'
import { FeedLink } from './feed-link'

const zoneName = () => siteZone().replaceAll('_', ' ')

export function Footer() {
  return (
    <footer className="page">
      <div className="foot">
        <ul>
          <li>
            <a href="/categories">Categories</a>
          </li>
          <li>
            <a href="/tags">Tags</a>
          </li>
          <li>
            <a href="/updates">How it turned out</a>
          </li>
          <li>
            <a href="/archive">Archive</a>
          </li>
          <li>
            <a href="/on-this-day">On this day</a>
          </li>
          <li>
            <a href="/random" rel="nofollow">
              A question by chance
            </a>
          </li>
          <li>
            <FeedLink feed={feeds.newest} words="Feed of new questions" />
          </li>
        </ul>
        <p>
          Answers belong to the people who wrote them. Times are in {zoneName()}, and in your own time zone
          once your browser has read the page.
        </p>
      </div>
    </footer>
  )
}
