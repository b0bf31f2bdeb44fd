import { randomUUID } from 'node:crypto'
import { ConfirmFirst } from '@/components/confirm-first'
import { JustConfirmed } from '@/components/just-confirmed'
import { QuestionForm } from '@/components/question-form/question-form'
import { Time } from '@/components/time'
import { type Viewer, viewer } from '@/lib/auth'
import { categories } from '@/lib/categories/queries'
import { type DoorParams, isMemberDoor } from '@/lib/door'
import { type DraftQuery, draftAsked, isJustConfirmed } from '@/lib/drafts/address'
import { begunFrom, keptAs } from '@/lib/drafts/begun'
import { questionDraft } from '@/lib/drafts/queries'
import { unlisted } from '@/lib/page-metadata'
import { questionLimits } from '@/lib/questions/limits'
import { mailConfirmationAction } from '../verify/actions'
import { AccountFirst } from './account-first'
import { askAction } from './actions'
import { AskLimit } from './ask-limit'
import { BeforeYouAsk } from './before-you-ask'

export const metadata = unlisted('Ask a question')

type Props = DoorParams & { searchParams: Promise<DraftQuery> }

/** The draft that the address names, none for `?draft=new`, else the latest. */
async function draftToGoOnWith(member: Viewer | null, query: DraftQuery) {
  return member && query.draft !== 'new' ? questionDraft(member.id, draftAsked(query)) : null
}

export default async function AskPage({ params, searchParams }: Props) {
  if (!isMemberDoor((await params).door)) return null
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
            <JustConfirmed isConfirmed={isJustConfirmed(member, query)} />
            {!member && <AccountFirst />}
            <ConfirmFirst member={member} again={mailConfirmationAction} />
            <AskLimit member={member} />
          </div>
        </div>
        <BeforeYouAsk />
        <div className="hang">
          <QuestionForm
            action={askAction}
            values={begunFrom(draft, draft?.submissionId ?? randomUUID())}
            categories={await categories()}
            limits={questionLimits}
            purpose="Post question"
            author={member?.name ?? null}
            fromDraft={draft && <FromDraft at={draft.updatedAt} />}
            keptAs={keptAs(member, draft && draft.submissionId === asked ? `ask:${asked}` : 'ask')}
          />
        </div>
      </main>
    </div>
  )
}

const FromDraft = ({ at }: { at: Date }) => (
  <p className="meta mb-4">
    This is your draft, saved <Time at={at} />. <a href="/ask?draft=new">Start a new one</a> or see{' '}
    <a href="/drafts">all your drafts</a>.
  </p>
)
