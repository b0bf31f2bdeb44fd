import { Columns } from '@/components/columns'
import { PageHead } from '@/components/page-head'
import { categoryPath } from '@/lib/categories/path'
import { categoriesWithEndings } from '@/lib/categories/queries'
import { pageMetadata } from '@/lib/page-metadata'

export const metadata = pageMetadata({
  title: 'Categories',
  description: 'Everything people ask about here, sorted by subject.',
  path: '/categories',
})

export default async function Categories() {
  const categories = await categoriesWithEndings()
  return (
    <Columns>
      <PageHead title="Categories">
        How many questions each category has, and how many updates on how it turned out.
      </PageHead>
      <div className="hang">
        <table className="counts meta">
          <thead>
            <tr>
              <th scope="col">Category</th>
              <th scope="col">Questions</th>
              <th scope="col">Updates</th>
            </tr>
          </thead>
          <tbody>
            {categories.map((category) => (
              <tr key={category.slug}>
                <th scope="row">
                  <a href={categoryPath(category)}>{category.name}</a>
                </th>
                <td>{category.questionCount.toLocaleString('en-US')}</td>
                <td>
                  <Updates {...category} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Columns>
  )
}

function Updates({ slug, name, updateCount }: { slug: string; name: string; updateCount: number }) {
  if (updateCount === 0) return 0
  return (
    <a href={`/updates?category=${slug}`}>
      {updateCount.toLocaleString('en-US')}
      <span className="vh"> in {name}</span>
    </a>
  )
}
