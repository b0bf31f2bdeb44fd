import { OutcomeMark } from '@/components/outcome-mark'
import type { CategoryOutcomes } from '@/lib/follow-ups/numbers-queries'
import { outcomes, outcomeWords } from '@/lib/follow-ups/outcome'

const number = (n: number) => n.toLocaleString('en-US')

/** The counts themselves; narrow screens scroll it sideways in its own frame. */
export function OutcomeTable({ categories }: { categories: CategoryOutcomes[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section className="outcomes__frame" aria-label="Updates by category and outcome" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Category</th>
            {outcomes.map((outcome) => (
              <th key={outcome} scope="col">
                <OutcomeMark outcome={outcome} line={8} />
                {outcomeWords[outcome]}
              </th>
            ))}
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {categories.map(({ slug, name, all, counts }) => (
            <tr key={slug}>
              <th scope="row">
                <a href={`/updates?category=${slug}`}>{name}</a>
              </th>
              {counts.map(({ outcome, count }) => (
                <td key={outcome}>{number(count)}</td>
              ))}
              <td>{number(all)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
