import type { ReactNode } from 'react'
import { categoryPath } from '@/lib/categories/path'
import { categories } from '@/lib/categories/queries'

/** Beside the lists: the categories, below what else there is. */
export async function ListsRail({ children }: { children: ReactNode }) {
  return (
    <aside className="rail" aria-label="More on Hindsight">
      {children}
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
