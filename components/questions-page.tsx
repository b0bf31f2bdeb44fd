import type { ReactNode } from 'react'
import type { Page, QuestionRow } from '@/lib/questions/row'
import type { Within } from '@/lib/questions/slug'
import { EmptyPage } from './empty-page'
import { Pager } from './pager'
import { QuestionDays } from './question-days'
import { QuestionList } from './question-list'

type Props = {
  page: Page<QuestionRow>
  path: string
  cursor: string
  /** Said when there are none at all. */
  empty: ReactNode
  /** Under their days, or one after another. */
  by?: 'day' | 'list'
  /** Where the threads lead on to. */
  readOn?: Within
}

/** One page of a list of questions: its rows or what is said when there are none, and its pager. */
export function QuestionsPage({ page, path, cursor, empty, by = 'day', readOn }: Props) {
  return (
    <section aria-labelledby="questions">
      <h2 className="vh" id="questions">
        Questions
      </h2>
      {page.rows.length === 0 && (
        <EmptyPage cursor={cursor} of="questions" path={path}>
          {empty}
        </EmptyPage>
      )}
      {by === 'day' ? (
        <QuestionDays rows={page.rows} readOn={readOn} />
      ) : (
        <QuestionList rows={page.rows} within="list" />
      )}
      <Pager path={path} cursor={cursor} of="questions" older={page.older} newer={page.newer} />
    </section>
  )
}
