import { feeds } from '@/lib/feeds/catalog'
import { siteZone } from '@/lib/time/site-zone'
import { zoneWords } from '@/lib/time/zones'
import { FeedLink } from './feed-link'

type Props = { chosenZone?: string | null }

/** `chosenZone` is that of a member who has chosen one. */
export function Footer({ chosenZone = null }: Props) {
  return (
    <footer className="page">
      <div className="foot">
        <ul role="list">
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
              Random question
            </a>
          </li>
          <li>
            <FeedLink feed={feeds.newest} words="Feed of new questions" />
          </li>
        </ul>
        <p>
          Answers belong to the people who wrote them.{' '}
          {chosenZone
            ? `Times are in ${zoneWords(chosenZone)}, the time zone you chose.`
            : `Times are shown in your time zone (${zoneWords(siteZone())} without JavaScript).`}
        </p>
      </div>
    </footer>
  )
}
