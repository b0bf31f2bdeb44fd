import { categoryPath } from '@/lib/categories/path'
import { categories } from '@/lib/categories/queries'
import type { Ending } from '@/lib/follow-ups/ending'
import { RailEndings } from './rail-endings'

/** Beside the lists: the latest endings and the categories. */
export async function ListsRail({ endings }: { endings: Ending[] }) {
  return (
    <aside className="rail" aria-label="More on Hindsight">
      {endings.length > 0 && <RailEndings endings={endings} />}
      <nav aria-labelledby="categories">
        <h2 id="categories">Categories</h2>
        <ul role="list" className="linklist linklist--cats">
          {(await categories()).map((category) => (
            <li key={category.slug}>
              <a href={categoryPath(category)}>{category.name}</a>
            </li>
          ))}
        </ul>
      </nav>
    </aside>
  )
}
