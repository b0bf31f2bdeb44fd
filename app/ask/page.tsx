import { randomUUID } from 'node:crypto'
import { ConfirmFirst } from '@/components/confirm-first'
import { JustConfirmed } from '@/components/just-confirmed'
import { QuestionForm, questionForm } from '@/components/question-form/question-form'
import { Time } from '@/components/time'
import { type Viewer, viewer } from '@/lib/auth'
import { categories } from '@/lib/categories/queries'
import { type DraftQuery, draftAsked } from '@/lib/drafts/address'
import { begunFrom, keptAs } from '@/lib/drafts/begun'
import type { Draft } from '@/lib/drafts/draft'
import { questionDraft } from '@/lib/drafts/queries'
import { unlisted } from '@/lib/page-metadata'
import { mailConfirmationAction } from '../verify/actions'
import { AccountFirst } from './account-first'
import { askAction } from './actions'
import { AskLimit } from './ask-limit'
import { BeforeYouAsk } from './before-you-ask'

export const metadata = unlisted('Ask a question')

type Props = { searchParams: Promise<DraftQuery> }

/** The draft that the address names, none for `?draft=new`, else the latest. */
async function draftToGoOnWith(member: Viewer | null, query: DraftQuery) {
  return member && query.draft !== 'new' ? questionDraft(member.id, draftAsked(query)) : null
}

export default async function AskPage({ searchParams }: Props) {
  const member = await viewer()
  const query = await searchParams
  const draft = await draftToGoOnWith(member, query)
  const asked = draftAsked(query)
  return (
    <div className="page">
      <main id="main" className="withside withside--ask">
        <div className="hang">
          <h1 id="form-heading">Ask a question</h1>
          <div className="stack mt-4 empty:hidden">
            <JustConfirmed />
            {!member && <AccountFirst />}
            <ConfirmFirst again={mailConfirmationAction} />
            <AskLimit member={member} />
          </div>
        </div>
        <BeforeYouAsk />
        <div className="hang">
          <QuestionForm
            action={askAction}
            values={begunFrom(draft, draft?.submissionId ?? randomUUID())}
            categories={await categories()}
            purpose="Post question"
            author={member?.name ?? null}
            fromDraft={draft && <FromDraft draft={draft} />}
            keptAs={keptAs(questionForm, draft && draft.submissionId === asked ? `ask:${asked}` : 'ask')}
          />
        </div>
      </main>
    </div>
  )
}

const FromDraft = ({ draft }: { draft: Draft }) => (
  <p className="meta mb-4" data-from-draft={draft.submissionId}>
    This is your draft, saved <Time at={draft.updatedAt} />. <a href="/ask?draft=new">Start a new one</a> or
    see <a href="/drafts">all your drafts</a>.
  </p>
)
