import { feeds } from '@/lib/feeds/catalog'
import { hasChosenZone } from '@/lib/reader/conditions'
import { own } from '@/lib/reader/marks'
import { siteZone } from '@/lib/time/site-zone'
import { zoneWords } from '@/lib/time/zone-words'
import { FeedLink } from './feed-link'
import { For } from './own'

export function Footer() {
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
          <For
            reader={hasChosenZone}
            otherwise={`Times are shown in your time zone (${zoneWords(siteZone())} without JavaScript).`}
          >
            Times are in {own('zone')}, the time zone you chose.
          </For>
        </p>
      </div>
    </footer>
  )
}
