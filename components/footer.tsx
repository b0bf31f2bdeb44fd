import { siteZone } from '@/lib/time/site-zone'

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
        </ul>
        <p>
          Answers belong to the people who wrote them. Times are in {zoneName()}, and in your own time zone
          once your browser has read the page.
        </p>
      </div>
    </footer>
  )
}
